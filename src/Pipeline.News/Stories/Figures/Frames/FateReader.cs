using System.Collections.Frozen;
using Pipeline.News.Claims;
using Pipeline.News.Claims.Figures;
using Pipeline.News.Stories.Terms;
using Pipeline.News.Texts;

namespace Pipeline.News.Stories.Figures.Frames;

/// <summary>What befell the counted, from the nearest word that says it: behind the number first, then before it.</summary>
internal static class FateReader
{
    // "left more than 50 people in the front rows dead": nine words behind hold nearly all, six before; more reach into the next count.
    private const int Behind = 9;
    private const int Before = 6;

    private static readonly FrozenDictionary<string, string> Fates = Lexicon.Lines("Stories/Lexicons/fates")
        .Select(line => line.Split(':', 2))
        .SelectMany(line => line[1].Split(',', StringSplitOptions.TrimEntries).Select(word => KeyValuePair.Create(word, line[0])))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Plain = Fates.Values.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Stems = Fates.Keys.Select(word => word[..TermStems.Length(word)]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a stem says only what befell: shared, it says of no event which.</summary>
    public static bool IsFate(string stem) => Stems.Contains(stem);

    /// <summary>Who attended, was aboard or escaped may have been killed, too: then a nearer word says so.</summary>
    public static bool IsPlain(string? measure) => measure is not null && Plain.Contains(measure);

    public static string? Read(Figure figure, List<SentenceWord> words, int first, int last)
    {
        // Units of measurement and things are not killed.
        if ((figure.Measure is not null && !MeasureReader.IsOfPeople(figure.Measure)) || (figure.Unit is { } unit && !UnitReader.CountsPeople(unit)))
        {
            return null;
        }

        for (var at = first; at <= Math.Min(last + Behind, words.Count - 1) && (at <= last || !IsBreak(words[at])); at++)
        {
            if (Fates.TryGetValue(words[at].Lower, out var fate))
            {
                return fate;
            }
        }

        for (var at = first - 1; at >= Math.Max(0, first - Before) && !IsBreak(words[at]); at--)
        {
            if (Fates.TryGetValue(words[at].Lower, out var fate))
            {
                return fate;
            }
        }

        return null;
    }

    private static bool IsBreak(SentenceWord word) => !word.IsWord || word.IsNumber || word.Lower is "and" or "but" or "while";
}
