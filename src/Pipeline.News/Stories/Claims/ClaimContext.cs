using System.Collections.Frozen;
using Pipeline.News.Articles;
using Pipeline.News.Claims;
using Pipeline.News.Stories.Terms;
using Pipeline.News.Texts;

namespace Pipeline.News.Stories.Claims;

/// <summary>A claim with what its content says, as far as it can be compared.</summary>
/// <param name="Words">What its content words mean: one name for words that say the same or the contrary.</param>
/// <param name="Contraries">Those of <paramref name="Words"/> that it says the contrary of: negated, or the other word of a pair.</param>
/// <param name="Days">Dates that it names, as far as they are known to the day.</param>
/// <param name="Denied">The whole of it is denied.</param>
internal sealed record ClaimContext(
    ClaimPlace Place,
    Claim Claim,
    FrozenSet<string> Words,
    FrozenSet<string> Contraries,
    FrozenSet<string> Names,
    FrozenSet<double> Numbers,
    FrozenSet<string> Days,
    bool Denied)
{
    // Characters of yyyy-MM-dd: the day of a time of any precision.
    private const int DayLength = 10;
    private const string WouldHave = "would have";

    public required TurnedWords Turns { get; init; }

    /// <summary>A fact or a plan: reported speech puts both as <c>would</c>.</summary>
    public required bool MayBePlan { get; init; }

    // "Not yet been", "did not want to": the word that a negation turns is near behind it.
    private const int NegationReach = 25;
    // Characters before the negation: "people who did not" tells whom is meant, and denies nothing.
    private const int RelativeReach = 12;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Negations =
        Lexicon.Lines("Stories/Lexicons/negations").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static ClaimContext Of(Article article, ClaimPlace place)
    {
        var claim = article.Claims[place.Claim];
        var text = article.Body.Text;
        var words = claim.Content.SelectMany(span => ContentWords.Read(text, span)).ToList();
        var meanings = words.ConvertAll(w => WordMeanings.Of(w.Stem));
        // "Fell while climbing" has both sides of a pair: nothing to hold against another.
        var contraries = meanings.Where(m => m.IsContrary).Select(m => m.Meaning)
            .Except(meanings.Where(m => !m.IsContrary).Select(m => m.Meaning), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        contraries.SymmetricExceptWith(claim.Content.SelectMany(span => Negated(text, span)));
        return new ClaimContext(
            place,
            claim,
            meanings.Select(m => m.Meaning).ToFrozenSet(StringComparer.Ordinal),
            contraries.ToFrozenSet(StringComparer.Ordinal),
            words.Where(w => w.IsName).Select(w => w.Stem).ToFrozenSet(StringComparer.Ordinal),
            claim.Figures.Select(f => f.Value).OfType<double>().ToFrozenSet(),
            claim.Times.Select(t => t.Value).OfType<string>().Where(v => v.Length >= DayLength).Select(v => v[..DayLength]).ToFrozenSet(StringComparer.Ordinal),
            claim.Stance is Stance.Denies or Stance.Doubts)
        {
            Turns = TurnedWords.Of(text, claim.Content),
            MayBePlan = claim.Modality == Modality.Fact && claim.Content.Any(span => IsPlan(text, span)),
        };
    }

    // "Would reopen in May" is how reports put "will reopen in May".
    private static bool IsPlan(string text, TextSpan span)
    {
        var at = text.AsSpan(span.Start, span.Length).IndexOf("would ", StringComparison.Ordinal);
        return at >= 0 && !text.AsSpan(span.Start + at, Math.Min(span.Length - at, WouldHave.Length)).SequenceEqual(WouldHave);
    }

    public bool HasModalityOf(ClaimContext other) =>
        Claim.Modality == other.Claim.Modality
        || (MayBePlan && other.Claim.Modality == Modality.Planned) || (other.MayBePlan && Claim.Modality == Modality.Planned);

    /// <summary>Shared words against all words of both (Dice): 0 to 1.</summary>
    public double Alike(ClaimContext other) => 2.0 * Shared(other) / Math.Max(1, Words.Count + other.Words.Count);

    /// <summary>How much of the shorter claim the longer one says, too: 0 to 1.</summary>
    public double Within(ClaimContext other) => Shared(other) / (double)Math.Max(1, Math.Min(Words.Count, other.Words.Count));

    /// <summary>One of them is denied, negates a shared word or says its opposite; with two of these they say the same again.</summary>
    public bool IsContraryTo(ClaimContext other) => (Denied != other.Denied) ^ (Turned(other).Count() % 2 == 1);

    /// <summary>Meanings that both have, and of which one says the contrary.</summary>
    public IEnumerable<string> Turned(ClaimContext other) => Words.Where(w => other.Words.Contains(w) && Contraries.Contains(w) != other.Contraries.Contains(w));

    /// <summary>False where it turns round what the other does not speak of: "no captive fighters were freed" against "fighters were freed".</summary>
    public bool TurnsOnlyWordsOf(ClaimContext other) => Contraries.All(other.Words.Contains);

    /// <returns>False where either is unnamed.</returns>
    public bool HasSpeakerOf(ClaimContext other) => Claim.Speaker is { } mine && other.Claim.Speaker is { } theirs && SpeakerNames.AreOne(mine, theirs);

    public bool HasAnotherSpeakerThan(ClaimContext other) =>
        Claim.Speaker?.Name is not null && other.Claim.Speaker?.Name is not null && !HasSpeakerOf(other);

    public int Shared(ClaimContext other) => Words.Count(other.Words.Contains);

    /// <summary>What each negation of a passage turns: the next content word.</summary>
    private static IEnumerable<string> Negated(string text, TextSpan span)
    {
        for (var at = span.Start; at < span.End;)
        {
            var end = at;
            while (end < span.End && (char.IsLetter(text[end]) || text[end] is '\'' or '’'))
            {
                end++;
            }

            // "No. 1" numbers; "the mayor, who was not at home" says something else beside what it says.
            if (IsNegation(text.AsSpan(at, end - at)) && !(end < span.End && text[end] == '.')
                && text.AsSpan(Math.Max(span.Start, at - RelativeReach)..at).IndexOf("who ") < 0
                && ContentWords.Read(text, new TextSpan(end, Math.Min(span.End, end + NegationReach))) is [var (next, _), ..])
            {
                yield return WordMeanings.Of(next).Meaning;
            }

            at = Math.Max(end, at + 1);
        }
    }

    private static bool IsNegation(ReadOnlySpan<char> word) =>
        Negations.Contains(word) || word.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || word.EndsWith("n’t", StringComparison.OrdinalIgnoreCase);
}
