using System.Collections.Immutable;
using Pipeline.News.Articles;
using Pipeline.News.Dates;

namespace Pipeline.News.Stories.Copies;

/// <summary>Finds articles that repeat one another: the same words, most of them, a part of them, or one agency's paragraphs.</summary>
internal static class CopyFinder
{
    // Half of all runs of words in common is one text, edited; two reporters at one event share a few quotations.
    private const double NearJaccard = 0.4;

    // An excerpt has half of its words from the other text.
    private const double ExcerptShare = 0.5;

    // A paragraph of about 25 words that two articles with one agency share is the agency's.
    private const int SharedParagraph = 20;

    // Texts shorter than this are quotations rather than excerpts.
    private const int ShortestRuns = 30;

    // Fewer shared runs are a phrase: "shares closed higher on Tuesday".
    private const int FewestShared = 8;

    // "Watch it live" stands below many headlines.
    private const int FewestWords = 8;

    // A form that a program fills in anew is the same but for its numbers and names: two reports of a quake or a lottery share 0.6 of
    // their runs and 0.2 of those with such words; of the development set's copies none shares less of these than 0.6 of that of all.
    private const double OfAForm = 0.5;
    // Runs: of fewer a share is chance.
    private const int FewestTelling = 20;

    // What an agency's paragraph tells has names or numbers in a third of its runs, the set words of a form have them in a sixth.
    private const double TellingInParagraph = 0.2;

    // Texts that one site gives out end alike, by what it puts below all of them; what repeats a text has its beginning as a rule.
    private const double EndsAlike = 0.3;

    public static ImmutableArray<CopyGroup> Find(ImmutableArray<Article> articles)
    {
        var words = articles.AsParallel().AsOrdered().Select(Words).ToList();
        var sameWords = Enumerable.Range(0, articles.Length).GroupBy(i => words[i]).Select(g => g.ToList()).ToList();
        var runs = sameWords.AsParallel().AsOrdered().Select(g => Shingles.Of(articles[g[0]].Body.Text).Distinct().ToArray()).ToList();
        var near = new DisjointSets(articles.Length);
        sameWords.ForEach(g => g.ForEach(a => near.Join(g[0], a)));
        var others = new List<CopyGroup>();
        var found = SharedRuns.Pairs(runs).Select(p => (X: sameWords[p.A][0], Y: sameWords[p.B][0])).ToList();
        foreach (var ((x, y), kind) in found.AsParallel().AsOrdered().Select(p => (p, Kind(articles[p.X], articles[p.Y]))))
        {
            switch (kind)
            {
                case CopyKind.Near:
                    near.Join(x, y);
                    break;
                case { } other:
                    others.Add(new CopyGroup(OriginalFirst([x, y], articles), other));
                    break;
            }
        }

        return
        [
            .. Enumerable.Range(0, articles.Length).GroupBy(near.Root).Where(g => g.Count() > 1)
                .Select(g => new CopyGroup(
                    OriginalFirst(g, articles), g.All(a => words[a].Hash == words[g.Key].Hash) ? CopyKind.Exact : CopyKind.Near))
                .Concat(others.Where(o => near.Root(o.Articles[0]) != near.Root(o.Articles[1])))
                .OrderBy(g => g.Articles.Min()).ThenBy(g => g.Kind).ThenBy(g => g.Articles.Max()),
        ];
    }

    /// <returns>Equal for the same words; of hardly any words only under the same headline.</returns>
    private static (ulong Hash, ulong Headline) Words(Article article) => (
        Shingles.Whole(article.Body.Text),
        Shingles.CountWords(article.Body.Text) < FewestWords ? Shingles.Whole(article.Metadata.Headline?.Value) : 0);

    private static CopyKind? Kind(Article x, Article y)
    {
        var own = SharedText.OfOwnWords(x.Body.Text, y.Body.Text);
        var kind = own.Shared < FewestShared || (own.Begins > EndsAlike && MayBeOfOneSite(x, y)) ? (CopyKind?)null
            : own.OfBoth >= NearJaccard ? CopyKind.Near
            : own.Shorter >= ShortestRuns && own.OfShorter >= ExcerptShare ? CopyKind.Excerpt
            : null;
        if (kind is null && !CreditOneAgency(x, y))
        {
            return null;
        }

        var (all, telling) = (SharedText.Of(x.Body.Text, y.Body.Text), SharedText.OfTellingWords(x.Body.Text, y.Body.Text));
        var isForm = telling.Shorter >= FewestTelling && telling.OfShorter < OfAForm * all.OfShorter;
        return kind is null ? (all.Shared >= SharedParagraph && telling.Shared >= TellingInParagraph * all.Shared ? CopyKind.SameAgency : null)
            : isForm ? null : kind;
    }

    private static bool MayBeOfOneSite(Article x, Article y) =>
        x.Metadata.Publisher is not { } one || y.Metadata.Publisher is not { } other || string.Equals(one.Value, other.Value, StringComparison.OrdinalIgnoreCase);

    private static bool CreditOneAgency(Article x, Article y) =>
        x.Metadata.Agencies.Select(a => a.Value).Intersect(y.Metadata.Agencies.Select(a => a.Value), StringComparer.OrdinalIgnoreCase).Any();

    /// <summary>The likely original first: published first, then the longest. Where one gives no hour, none decides between two of its day.</summary>
    private static ImmutableArray<int> OriginalFirst(IEnumerable<int> group, ImmutableArray<Article> articles)
    {
        var times = group.ToDictionary(a => a, a => articles[a].Metadata.Published?.Value);
        var hours = times.Values.All(t => t is null or { Time: not null });
        return
        [
            .. times.OrderBy(t => t.Value is not { } time ? DateTimeOffset.MaxValue : (hours ? time : new NewsTime(time.Date)).AssumingUtc())
                .ThenByDescending(t => articles[t.Key].Body.Text.Length).ThenBy(t => t.Key).Select(t => t.Key),
        ];
    }
}
