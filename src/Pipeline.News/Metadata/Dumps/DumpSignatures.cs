using System.Collections.Frozen;
using System.Collections.Immutable;
using Pipeline.News.Bylines;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata.Authors;
using Pipeline.News.Metadata.Fields;
using Pipeline.News.Texts;

namespace Pipeline.News.Metadata.Dumps;

/// <summary>
/// Finds who signs a text dump's article below its body, or is presented there. Confidences as those of <see cref="DumpBylines"/>:
/// opened lines 9 of 13, names below a heading 5 of 6, people who are presented 11 of 14, owners of sites 9 of 13.
/// </summary>
internal static class DumpSignatures
{
    // Characters: a name with its role, and a heading such as "About the author".
    private const int LongestSignature = 80;
    private const int LongestHeading = 30;

    /// <summary>The body's last paragraphs may present the writer too.</summary>
    private const int LastParagraphs = 6;

    /// <summary>A role or a link may stand between the name and what is told of its bearer.</summary>
    private const int LinesBetween = 3;

    /// <summary>In characters; longer first lines and notices of rights are more than a name.</summary>
    private const int LongestOwner = 30;

    private const string About = "About ";

    private static readonly FrozenSet<string> Headings =
        Lexicon.Lines("Metadata/Lexicons/author-headings").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The surest form first.</summary>
    public static IEnumerable<DumpSignature> Of(ImmutableArray<DumpLine> lines, CleanText body)
    {
        var below = Below(lines, body);
        foreach (var signature in Opened(below).Concat(Headed(below)))
        {
            yield return signature;
        }

        if (Presented(below) is { } presented)
        {
            yield return new([presented], 0.79);
        }

        if (Signed(lines, body) is { } signed)
        {
            yield return new([signed], 0.8);
        }

        if (Owner(lines) is { } owner)
        {
            yield return new([owner], 0.74);
        }
    }

    private static List<string> Below(ImmutableArray<DumpLine> lines, CleanText body)
    {
        var below = new List<string>();
        for (var i = Math.Max(0, body.Paragraphs.Length - LastParagraphs); i < body.Paragraphs.Length; i++)
        {
            below.Add(body.Paragraphs[i].Span.In(body.Text).ToString());
        }

        foreach (var line in lines)
        {
            if (line.Place == LinePlace.AfterBody && line.Rule != DropRules.Comments)
            {
                below.Add(line.Text);
            }
        }

        return below;
    }

    private static IEnumerable<DumpSignature> Opened(List<string> below)
    {
        for (var i = 0; i < below.Count; i++)
        {
            if (below[i].Length < LongestSignature && BylineOpeners.AreSurely(below[i]))
            {
                var names = BylineOpeners.IsOnly(below[i]) && i + 1 < below.Count ? below[i + 1] : BylineOpeners.After(below[i]);
                yield return new(names is null ? [] : BylineReader.Names(names, NameTrust.Pointed), 0.74);
            }
        }
    }

    /// <summary>Behind a heading, on its line or below it, where a picture's description may stand between; a sure name may stand above it.</summary>
    private static IEnumerable<DumpSignature> Headed(List<string> below)
    {
        for (var i = 0; i < below.Count; i++)
        {
            var line = below[i];
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon is > 0 and <= LongestHeading && colon + 2 < line.Length && Headings.Contains(line[..colon]))
            {
                yield return new(BylineReader.Names(line[(colon + 2)..], NameTrust.Pointed), 0.81);
            }
            else if (line.Length <= LongestHeading && Headings.Contains(line.TrimEnd(':', ' ')))
            {
                yield return new(i + 1 < below.Count ? FullNames(below[i + 1]) : [], 0.81);
                yield return new(i > 0 && PersonNames.IsSurelyFullName(below[i - 1]) ? [below[i - 1]] : [], 0.81);
                yield return new(i + 2 < below.Count ? FullNames(below[i + 2]) : [], 0.81);
            }
        }
    }

    /// <summary>The one person of whom a line tells; null where none or several are presented, as teams and the people of the story are.</summary>
    private static string? Presented(List<string> below)
    {
        string? only = null;
        for (var i = 0; i < below.Count; i++)
        {
            var found = NameAbove(below, i) ?? Biographies.WriterIn(below[i]);
            if (found is not null && only is not null && found != only)
            {
                return null;
            }

            only = found ?? only;
        }

        return only;
    }

    /// <summary>The full name that is the body's last line, or stands right behind it.</summary>
    private static string? Signed(ImmutableArray<DumpLine> lines, CleanText body)
    {
        if (body.Paragraphs.IsEmpty)
        {
            return null;
        }

        var last = Bare(body.Paragraphs[^1].Span.In(body.Text).ToString());
        if (IsOwner(last))
        {
            return last;
        }

        foreach (var line in lines)
        {
            if (line.Place == LinePlace.AfterBody)
            {
                return Bare(line.Text) is var name && IsOwner(name) ? name : null;
            }
        }

        return null;
    }

    /// <summary><c>– Ann Lee</c>, <c>(Ann Lee)</c>.</summary>
    private static string Bare(string line) => line.Trim(' ', '-', '–', '—', '(', ')');

    private static string? NameAbove(List<string> below, int at)
    {
        // Nearly all lines are shorter, or begin with another letter than the lines above.
        for (var i = at - 1; below[at].Length >= Biographies.Shortest && i >= 0 && i >= at - LinesBetween; i--)
        {
            var line = below[i].StartsWith(About, StringComparison.Ordinal) ? below[i][About.Length..] : below[i];
            if (line.StartsWith(below[at][0]) && FirstWord(line).SequenceEqual(FirstWord(below[at])) && Biographies.MayTell(below[at]) && FullNames(line) is [var name] && Biographies.Tells(below[at], name))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>The person whose own site a dump is of: the first line or the notice of rights is the name.</summary>
    private static string? Owner(ImmutableArray<DumpLine> lines)
    {
        if (lines.Length > 0 && IsOwner(lines[0].Text))
        {
            return lines[0].Text;
        }

        foreach (var line in lines)
        {
            if (line.Place == LinePlace.AfterBody && RightsHolders.Of(line.Text) is { IsFirm: false } holder && IsOwner(holder.Name))
            {
                return holder.Name;
            }
        }

        return null;
    }

    private static bool IsOwner(string name) => name.Length <= LongestOwner && name.AsSpan().Count(' ') <= 2 && PersonNames.IsSurelyFullName(name);

    private static ImmutableArray<string> FullNames(string line) =>
        line.Length < LongestSignature && BylineReader.Names(line, NameTrust.Pointed) is var names && names.All(PersonNames.IsFullName) ? names : [];

    private static ReadOnlySpan<char> FirstWord(string line) => line.AsSpan(0, line.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? end : line.Length);
}
