using System.Buffers;
using System.Collections.Immutable;
using Pipeline.News.Texts;

namespace Pipeline.News.Metadata.Dumps;

/// <summary>Lines in which a site names itself, as they are worded everywhere: <c>Follow The Daily Example on …</c>.</summary>
internal static class PublisherPhrases
{
    /// <summary>In characters; longer lines are prose.</summary>
    private const int LongestLine = 99;

    /// <summary>Of what stands before the name; shorter words say it at the beginning of a line alone.</summary>
    private const int ShortestInLine = 8;

    private static readonly ImmutableArray<(string Before, string After)> Phrases =
        [.. Lexicon.Lines("Metadata/Lexicons/publisher-phrases").Select(p => p.Split("{X}")).Select(p => (p[0], p[1]))];

    /// <summary>What stands before the name in phrases that only begin lines.</summary>
    private static readonly ImmutableArray<string> Openings = [.. Phrases.Where(p => OnlyBeginsLines(p.Before)).Select(p => p.Before).Distinct()];

    private static readonly PhraseBeginnings OpeningBeginnings = new(Openings);

    /// <summary>Of those phrases that any place in a line may have, without the name.</summary>
    private static readonly int ShortestElsewhere = Phrases.Where(p => !OnlyBeginsLines(p.Before)).Min(p => p.Before.Length + p.After.Length);

    /// <summary>The longer half of each other phrase: most lines have none of them.</summary>
    private static readonly SearchValues<string> PhraseHints = SearchValues.Create(
        [.. Phrases.Where(p => !OnlyBeginsLines(p.Before)).Select(p => (p.Before.Length > p.After.Length ? p.Before : p.After).Trim())], StringComparison.OrdinalIgnoreCase);

    /// <summary>Without the name.</summary>
    private static readonly int ShortestPhrase = Phrases.Min(p => p.Before.Length + p.After.Length);

    /// <summary>The name that a line's first phrase has; null where it has none.</summary>
    public static string? NameIn(string line)
    {
        if (line.Length < ShortestPhrase || line.Length > LongestLine || !MaySay(line))
        {
            return null;
        }

        foreach (var (before, after) in Phrases)
        {
            if (NameIn(line, before, after) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>False for nearly all lines, whatever the phrase.</summary>
    private static bool MaySay(string line)
    {
        foreach (var opening in OpeningBeginnings.Begin(line) ? Openings : [])
        {
            if (line.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return line.Length > ShortestElsewhere && line.AsSpan().ContainsAny(PhraseHints);
    }

    private static bool OnlyBeginsLines(string before) => before.Length is > 0 and < ShortestInLine;

    private static string? NameIn(string line, string before, string after)
    {
        if (!MayPrecede(before, line))
        {
            return null;
        }

        var start = before.Length == 0 ? 0 : line.LastIndexOf(before, StringComparison.OrdinalIgnoreCase);
        if (start > 0 && OnlyBeginsLines(before))
        {
            return null;
        }

        start += before.Length;
        var end = after.Length == 0 ? line.Length : line.IndexOf(after, start, StringComparison.OrdinalIgnoreCase);
        var name = end > start ? line[start..end].Trim() : "";
        return DumpPublishers.IsName(name) ? name : null;
    }

    /// <summary>Asked first, since the search from the end of a line costs many times as much.</summary>
    private static bool MayPrecede(string before, string line) => OnlyBeginsLines(before)
        ? line.StartsWith(before, StringComparison.OrdinalIgnoreCase)
        : line.Contains(before, StringComparison.OrdinalIgnoreCase);
}
