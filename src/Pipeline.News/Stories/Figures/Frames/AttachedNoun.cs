using System.Collections.Frozen;
using Pipeline.News.Claims;
using Pipeline.News.Claims.Figures;
using Pipeline.News.Stories.Claims;
using Pipeline.News.Stories.Terms;
using Pipeline.News.Texts;

namespace Pipeline.News.Stories.Figures.Frames;

/// <summary>The noun that a measure or an amount belongs to: <c>N-unit NOUN</c>, <c>N units of NOUN</c>, <c>NOUN of N units</c>, <c>$N NOUN</c>, <c>$N in NOUN</c>.</summary>
internal static class AttachedNoun
{
    // Words of the noun phrase: "flight", "high speed rail line" but for its last; more reach into the next phrase.
    private const int Reach = 3;

    public static FrozenSet<string> Read(Figure figure, List<SentenceWord> words, int first, int last)
    {
        if (figure.Unit is not { } unit || UnitReader.Dimension(unit) is not { } dimension)
        {
            return [];
        }

        var behind = last + 1 < words.Count ? words[last + 1].Lower : "";
        var isJoined = words[last].Lower.Contains('-', StringComparison.Ordinal) || (last > first && words[last - 1].Lower.Contains('-', StringComparison.Ordinal));
        return behind == "of" || (behind == "in" && dimension == "money") ? Next(words, last + 2)
            : isJoined && behind == "," ? Next(words, last + 2)
            : isJoined || dimension == "money" ? Next(words, last + 1)
            : first > 1 && words[first - 1].Lower == "of" ? Stems(words.Skip(first - 2).Take(1))
            : [];
    }

    /// <summary>Up to three words behind, as far as no mark or number ends the phrase.</summary>
    private static FrozenSet<string> Next(List<SentenceWord> words, int from) =>
        Stems(words.Skip(from).Take(Reach).TakeWhile(w => w.IsWord && !w.IsNumber));

    private static FrozenSet<string> Stems(IEnumerable<SentenceWord> words) =>
        words.SelectMany(w => ContentWords.Read(w.Lower, new TextSpan(0, w.Lower.Length)))
            .Select(w => WordMeanings.Of(w.Stem).Meaning).ToFrozenSet(StringComparer.Ordinal);
}
