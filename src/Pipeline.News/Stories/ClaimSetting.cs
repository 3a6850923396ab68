using System.Collections.Frozen;
using Pipeline.News.Claims;

namespace Pipeline.News.Stories;

/// <summary>A claim with what its content says, as far as it can be compared.</summary>
internal sealed record ClaimSetting(
    ClaimPlace Place, Claim Claim, FrozenSet<string> Words, FrozenSet<string> Names, FrozenSet<double> Numbers, bool Negated)
{
    private static readonly FrozenSet<string> Negations =
        Lexicon.Lines("Stories/Lexicons/negations").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static ClaimSetting Of(Article article, ClaimPlace place)
    {
        var claim = article.Claims[place.Claim];
        var text = article.Body.Text;
        var words = claim.Content.SelectMany(span => ContentWords.Read(text, span)).ToList();
        var negations = claim.Content.Sum(span => Count(text.AsSpan(span.Start, span.Length)));
        return new ClaimSetting(
            place,
            claim,
            words.Select(w => w.Stem).ToFrozenSet(StringComparer.Ordinal),
            words.Where(w => w.IsName).Select(w => w.Stem).ToFrozenSet(StringComparer.Ordinal),
            claim.Figures.Select(f => f.Value).OfType<double>().ToFrozenSet(),
            (negations + (claim.Stance == Stance.Denies ? 1 : 0)) % 2 == 1);
    }

    /// <summary>Shared words against all words of both (Dice): 0 to 1.</summary>
    public double Alike(ClaimSetting other) => 2.0 * Words.Count(other.Words.Contains) / Math.Max(1, Words.Count + other.Words.Count);

    /// <summary>By their last names; false where either is unnamed.</summary>
    public bool HasSpeakerOf(ClaimSetting other) =>
        Claim.Speaker?.Name is { } mine && other.Claim.Speaker?.Name is { } theirs
        && string.Equals(LastWord(mine), LastWord(theirs), StringComparison.OrdinalIgnoreCase);

    public bool HasAnotherSpeakerThan(ClaimSetting other) =>
        Claim.Speaker?.Name is not null && other.Claim.Speaker?.Name is not null && !HasSpeakerOf(other);

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];

    private static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        var negations = Negations.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in text.SplitAny([' ', '\n', ',', '.', ';', ':', '"', '“', '”', '(', ')', '!', '?']))
        {
            var word = text[range];
            count += negations.Contains(word) || word.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || word.EndsWith("n’t", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        return count;
    }
}
