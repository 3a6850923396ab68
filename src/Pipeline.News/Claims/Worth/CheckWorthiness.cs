using System.Collections.Immutable;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Worth;

/// <summary>How much a check is worth: a base, raised and lowered by few features, each with its name. Additive, so that the reasons add up.</summary>
internal static class CheckWorthiness
{
    private const string File = "Claims/Worth/Lexicons/features";

    /// <summary>What a plain report of anything is worth.</summary>
    private const double Base = 0.3;

    /// <summary>How many tokens of a long content are looked at.</summary>
    private const int Reach = 400;

    // Who checks a claim checks one thing; more tokens than this hold several.
    private const int Long = 45;

    private static readonly WordMap<string> Words = new(WordList.Read(File).Select(entry => (entry.Key, entry.Section)));

    private static readonly WordSet Tolls = WordList.Words("Claims/Worth/Lexicons/tolls");

    private static readonly (string Name, double Weight)[] Weights =
    [
        ("figure", 0.2), ("toll or sum", 0.1), ("several figures", 0.05), ("comparison", 0.05), ("superlative", 0.05), ("causal claim", 0.1), ("public matter", 0.15), ("past event", 0.05),
        ("dated", 0.05), ("accusation", 0.1), ("denial", 0.1), ("official source", 0.15), ("named source", 0.05),
        ("opinion", -0.1), ("future", -0.1), ("condition", -0.1), ("question", -0.25), ("feeling or greeting", -0.25), ("wish or demand", -0.1),
        ("game or show", -0.3), ("very short", -0.15), ("long", -0.1),
    ];

    public static (double Worth, ImmutableArray<string> Why) Of(SentenceMap map, Claim claim)
    {
        var features = new HashSet<string>();
        OfDetails(claim, features);
        OfSpeaker(claim, features);
        OfWords(map, claim, features);
        var weighed = Weights.Where(weight => features.Contains(weight.Name)).ToList();
        var worth = Base + weighed.Sum(weight => weight.Weight);
        return (Math.Round(Math.Clamp(worth, 0, 1), 2), [.. weighed.OrderByDescending(weight => Math.Abs(weight.Weight)).Select(weight => weight.Name)]);
    }

    private static void OfDetails(Claim claim, HashSet<string> features)
    {
        Add(features, "figure", claim.Figures.Any(figure => figure.Measure != "age" && (figure.Unit is not null || figure.Measure is not null)));
        Add(features, "toll or sum", claim.Figures.Any(figure => IsToll(figure) || IsMoney(figure)));
        Add(features, "several figures", claim.Figures.Length > 1);
        Add(features, "game or show", claim.Figures.Any(figure => figure.Measure == "score"));
        Add(features, "dated", claim.Times.Any(time => time.Value is not null));
        Add(features, "accusation", claim.Stance == Stance.Alleges);
        Add(features, "denial", claim.Stance == Stance.Denies);
        Add(features, "wish or demand", claim.Stance is Stance.Hopes or Stance.Demands);
        Add(features, "future", claim.Modality == Modality.Planned || claim.Stance is Stance.Promises);
        Add(features, "condition", claim.Modality == Modality.Conditional);
        Add(features, "opinion", claim.Report == ReportKind.Attitude && claim.Stance == Stance.Asserts);
    }

    private static void OfSpeaker(Claim claim, HashSet<string> features)
    {
        var official = claim.Speaker is { Role: not null } or { Type: SpeakerType.Organization, Name: not null };
        Add(features, "official source", official);
        Add(features, "named source", !official && claim.Speaker is { Name: not null });
    }

    private static void OfWords(SentenceMap map, Claim claim, HashSet<string> features)
    {
        var (count, past) = (0, false);
        foreach (var (sentence, at) in claim.Content.SelectMany(map.TokensIn))
        {
            var token = sentence.Tokens[at];
            if ((Words.TryGet(map.Annotated[token.Span], out var feature) || Words.TryGet(token.Lemma, out feature))
                && !(feature is "comparison" or "superlative" && (IsBound(claim, token) || IsDated(claim, token))))
            {
                features.Add(feature);
            }

            past |= token.PennTag == PennTag.VBD;
            Add(features, "comparison", token.PennTag is PennTag.JJR or PennTag.RBR && !IsBound(claim, token) && !IsNoLonger(map, sentence, at));
            Add(features, "superlative", token.PennTag is PennTag.JJS or PennTag.RBS && !IsBound(claim, token));
            if (++count >= Reach)
            {
                break;
            }
        }

        Add(features, "past event", past && claim.Modality == Modality.Fact);
        Add(features, "very short", count < 4);
        Add(features, "long", count > Long);
        Add(features, "question", map.Text[claim.Content[^1].End - 1] == '?' || (claim.Content[^1].End < map.Text.Length && map.Text[claim.Content[^1].End] == '?'));
    }

    private static bool IsToll(Figure figure) => figure.Measure is { } measure && Tolls.Contains(measure);

    // Currencies go by their ISO codes.
    private static bool IsMoney(Figure figure) => figure.Unit is { Length: 3 } unit && unit.All(char.IsAsciiLetterUpper);

    // "more than 50,000" and "at least 83" compare nothing.
    private static bool IsBound(Claim claim, in Token token)
    {
        foreach (var figure in claim.Figures)
        {
            if (figure.Span.Contains(token.Span))
            {
                return true;
            }
        }

        return false;
    }

    // "last month" is no superlative.
    private static bool IsDated(Claim claim, in Token token)
    {
        foreach (var time in claim.Times)
        {
            if (time.Span.Contains(token.Span))
            {
                return true;
            }
        }

        return false;
    }

    // "no longer" tells an end.
    private static bool IsNoLonger(SentenceMap map, Sentence sentence, int at) =>
        at > 0 && map.Annotated[sentence.Tokens[at].Span] is "longer" && map.Annotated[sentence.Tokens[at - 1].Span] is "no" or "No";

    private static void Add(HashSet<string> features, string name, bool present)
    {
        if (present)
        {
            features.Add(name);
        }
    }
}
