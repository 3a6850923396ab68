using System.Collections.Immutable;
using Pipeline.News.Articles;
using Pipeline.News.Claims;
using Pipeline.News.Stories.Copies;
using Pipeline.News.Stories.Terms;

namespace Pipeline.News.Stories.Claims;

/// <summary>
/// Finds claims of different articles of one story that say the same or contradict each other. A wrong join is worse than a missed
/// one: most content words, the numbers, the speaker where both have one, and the names must fit.
/// </summary>
internal static class ClaimMatcher
{
    // Shorter claims ("it was a tragedy") are alike by chance.
    private const int FewestWords = 4;

    // Which part of the words must be the same: less from the same mouth, more where one contradicts the other.
    private const double AlikeSameSpeaker = 0.51;
    private const double AlikeOtherwise = 0.6;
    private const double AlikeToContradict = 0.7;

    // Without a common speaker four words may be a name and its office.
    private const int FewestShared = 5;

    // One report of a speech quotes half of the sentence, another the whole.
    private const double MostlyWithin = 0.8;
    private const int FewestWordsWithin = 5;

    // A claim is looked up under its rarest words; words of more claims than this say nothing in their story.
    private const int RarestWords = 4;
    private const int MostHaving = 200;

    internal static ImmutableArray<ClaimMatch> Match(ImmutableArray<Article> articles, ImmutableArray<Story> stories, ImmutableArray<CopyGroup> copies)
    {
        var original = new CopyRoots(articles, copies);
        return [.. stories.AsParallel().AsOrdered().Where(s => s.Articles.Length > 1).SelectMany(s => Within(s, articles, original))];
    }

    private static List<ClaimMatch> Within(Story story, ImmutableArray<Article> articles, CopyRoots original)
    {
        var claims = story.Articles
            .SelectMany(a => Enumerable.Range(0, articles[a].Claims.Length).Select(c => ClaimContext.Of(articles[a], new ClaimPlace(a, c))))
            .Where(c => c.Words.Count >= FewestWords).ToList();
        var groups = new Dictionary<int, List<int>>();
        var contrary = new List<(int A, int B)>();
        foreach (var (a, b) in Candidates(claims).Where(p => original[claims[p.A].Place.Article] != original[claims[p.B].Place.Article]))
        {
            if (Contradict(claims[a], claims[b]))
            {
                contrary.Add((a, b));
            }
            else if (Same(claims[a], claims[b]))
            {
                Join(groups, claims, a, b);
            }
        }

        // Where many say one thing and many the other, one pair stands for all: the two that are put most alike.
        var contradictions = contrary
            .GroupBy(p => (Group(p.A), Group(p.B)))
            .Select(g => g.OrderByDescending(p => claims[p.A].Alike(claims[p.B])).ThenBy(p => p).First())
            .Select(p => Described(ClaimRelation.Contradicts, [claims[p.A], claims[p.B]], articles, original));
        var same = groups.Values.Distinct().Select(g => Described(ClaimRelation.Same, [.. g.Order().Select(c => claims[c])], articles, original));
        return [.. contradictions.Concat(same).OrderBy(m => m.Mentions[0]).ThenBy(m => m.Relation).ThenBy(m => m.Mentions[^1])];

        int Group(int claim) => groups.TryGetValue(claim, out var group) ? group[0] : claim;
    }

    /// <summary>Pairs that share a rare word, in order.</summary>
    private static IEnumerable<(int A, int B)> Candidates(List<ClaimContext> claims)
    {
        var having = claims.SelectMany((c, i) => c.Words.Select(w => (Word: w, Claim: i)))
            .GroupBy(x => x.Word, x => x.Claim, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        return claims.SelectMany((claim, i) => claim.Words
                .OrderBy(w => having[w].Count).ThenBy(w => w, StringComparer.Ordinal).Take(RarestWords)
                .Where(w => having[w].Count <= MostHaving)
                .SelectMany(w => having[w]).Where(other => other != i)
                .Select(other => (A: Math.Min(i, other), B: Math.Max(i, other))))
            .Distinct().Order();
    }

    private static bool Fit(ClaimContext a, ClaimContext b) =>
        (a.Numbers.Count == 0 || b.Numbers.Count == 0 ? a.Numbers.Count == b.Numbers.Count : a.Numbers.SetEquals(b.Numbers))
        && (a.Names.Count == 0 || b.Names.Count == 0 || a.Names.Overlaps(b.Names))
        && (a.Days.Count == 0 || b.Days.Count == 0 || a.Days.Overlaps(b.Days));

    private static bool Same(ClaimContext a, ClaimContext b) =>
        a.Claim.Stance != Stance.Silent && b.Claim.Stance != Stance.Silent && !a.HasAnotherSpeakerThan(b) && a.HasModalityOf(b) && Fit(a, b) && !a.IsContraryTo(b) && !a.Turns.AreTurnedIn(b.Turns)
        && (a.HasSpeakerOf(b)
            ? a.Alike(b) >= AlikeSameSpeaker || (Math.Min(a.Words.Count, b.Words.Count) >= FewestWordsWithin && a.Within(b) >= MostlyWithin)
            : a.Alike(b) >= AlikeOtherwise && a.Shared(b) >= FewestShared);

    // "If the dam breaks" contradicts nobody, nor does what somebody wants. Nobody contradicts himself but by denying it: two reports of his
    // words with and without a "not" quote more and less of them.
    private static bool Contradict(ClaimContext a, ClaimContext b) =>
        a.Claim.Stance is not (Stance.Demands or Stance.Hopes or Stance.Silent) && b.Claim.Stance is not (Stance.Demands or Stance.Hopes or Stance.Silent) &&
        (a.Denied != b.Denied || !a.HasSpeakerOf(b)) && a.TurnsOnlyWordsOf(b) && b.TurnsOnlyWordsOf(a) && a.Alike(b) >= AlikeToContradict && a.Shared(b) >= FewestWords && Fit(a, b) && a.IsContraryTo(b)
        && (a.Claim.Modality == Modality.Conditional) == (b.Claim.Modality == Modality.Conditional);

    /// <summary>A claim joins the others only where it says the same as each of them.</summary>
    private static void Join(Dictionary<int, List<int>> groups, List<ClaimContext> claims, int a, int b)
    {
        var (groupA, groupB) = (groups.GetValueOrDefault(a, [a]), groups.GetValueOrDefault(b, [b]));
        if (groupA == groupB || !groupA.TrueForAll(x => groupB.TrueForAll(y => claims[x].Place.Article == claims[y].Place.Article || Same(claims[x], claims[y]))))
        {
            return;
        }

        List<int> joined = [.. groupA, .. groupB];
        joined.ForEach(c => groups[c] = joined);
    }

    private static string Contrary(ClaimContext a, ClaimContext b, ImmutableArray<Article> articles)
    {
        if (a.Denied != b.Denied)
        {
            return a.HasAnotherSpeakerThan(b) ? $"; {(a.Denied ? a : b).Claim.Speaker!.Name} denies it" : "; one of them denies it";
        }

        var turned = a.Turned(b).ToHashSet(StringComparer.Ordinal);
        var (mine, theirs) = (Words(a), Words(b));
        return mine != theirs ? $"; “{mine}” against “{theirs}”" : $"; one of them negates “{mine}”";

        string Words(ClaimContext claim)
        {
            var text = articles[claim.Place.Article].Body.Text;
            var stems = claim.Claim.Content.SelectMany(span => ContentWords.Read(text, span)).Select(w => w.Stem).Where(s => turned.Contains(WordMeanings.Of(s).Meaning));
            return string.Join(", ", ContentWords.Shown(text, claim.Claim.Sentence, stems.ToList()).Select(w => w.ToLowerInvariant()).Distinct());
        }
    }

    private static ClaimMatch Described(
        ClaimRelation relation, ImmutableArray<ClaimContext> claims, ImmutableArray<Article> articles, CopyRoots original)
    {
        var (first, last) = (claims[0], claims[^1]);
        var alike = claims.Skip(1).Min(c => c.Alike(first));
        var text = articles[first.Place.Article].Body.Text;
        var stems = ContentWords.Read(text, first.Claim.Sentence).Select(w => w.Stem)
            .Where(stem => claims.All(c => c.Words.Contains(WordMeanings.Of(stem).Meaning)));
        var shared = ContentWords.Shown(text, first.Claim.Sentence, stems).Take(6).ToList();
        var independent = original.Outlets(claims.Select(c => c.Place.Article));
        var why = (first.HasSpeakerOf(last) ? $"same speaker ({first.Claim.Speaker!.Name}), " : "")
            + (shared.Count > 0 ? $"shared words: {string.Join(", ", shared)}" : "each shares most words with another")
            + (first.Numbers.Count > 0 ? ", same numbers" : "")
            + (relation == ClaimRelation.Contradicts ? Contrary(first, last, articles) : "")
            + $"; {independent} independent {(independent == 1 ? "source" : "sources")}";
        var confidence = Math.Min(0.95, (relation == ClaimRelation.Same ? 0.35 : 0.2) + 0.6 * alike + (first.HasSpeakerOf(last) ? 0.1 : 0));
        return new ClaimMatch(relation, Math.Round(confidence, 2), why, independent, [.. claims.Select(c => c.Place)]);
    }
}
