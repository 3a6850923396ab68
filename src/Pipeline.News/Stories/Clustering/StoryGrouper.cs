using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Pipeline.News.Articles;
using Pipeline.News.Dates;
using Pipeline.News.Stories.Telling;
using Pipeline.News.Stories.Terms;

namespace Pipeline.News.Stories.Clustering;

/// <summary>Puts articles about one event together, and links events of one running story.</summary>
internal static class StoryGrouper
{
    // By them a story of another day is recognised; they are stored with the digest, so they are few.
    private const int StoryTerms = 24;
    // Characters: where no article has a headline, its first line is cut as a headline would end.
    private const int MostHeadline = 120;

    internal static ImmutableArray<Story> Group(ImmutableArray<Article> articles, ArticleVectors about, ImmutableArray<CopyGroup> copies)
    {
        var (events, related) = StoryClustering.Of(about.All, copies, a => Reported(articles[a]));
        return Told(articles, about, events, related);
    }

    /// <summary>When it was published; where that is not known, the latest day that its pictures were taken.</summary>
    private static DateOnly? Reported(Article article) => article.Metadata.Published?.Value.Date
        ?? article.Metadata.Captions.SelectMany(c => DateScanner.All(c.Text)).Select(d => (DateOnly?)d.Value.Date).Max();

    private static ImmutableArray<Story> Told(
        ImmutableArray<Article> articles, ArticleVectors about, List<StoryCluster> clusters, List<(int A, int B)> related)
    {
        var links = related.SelectMany(r => new[] { r, (r.B, r.A) }).ToLookup(r => r.Item1, r => r.Item2);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. clusters.Select((cluster, place) =>
            {
                var members = cluster.Articles.Order().ToImmutableArray();
                var lead = LeadChoice.Of(members, articles, a => LikeTheOthers(about.All[a], cluster));
                return new Story(
                    Id(articles[members[0]].Source, ids),
                    Headline(articles[lead]),
                    members,
                    lead,
                    [.. links[place].Distinct().Order()],
                    [.. about.Weightiest(members is [var only] ? cluster.Sum.Plus(about.Alone[only]) : cluster.Sum, StoryTerms).Select(t => new WeightedTerm(t.Term, Math.Round(t.Weight / cluster.Count, 4)))]);
            }),
        ];
    }

    /// <summary>Copies of one text are all alike, and so are two articles to each other.</summary>
    private static double LikeTheOthers(TermVector article, StoryCluster cluster) =>
        cluster.Count == 1 ? 1 : (article.Dot(cluster.Sum) - article.Dot(article)) / (cluster.Count - 1);

    /// <summary>The headline, or how the text begins.</summary>
    private static string Headline(Article article)
    {
        var text = article.Metadata.Headline?.Value ?? article.Body.Text;
        var line = text.AsSpan(0, Math.Min(text.Length, text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length));
        if (line.Length <= MostHeadline || article.Metadata.Headline is not null)
        {
            return line.ToString();
        }

        var space = line[..MostHeadline].LastIndexOf(' ');
        return string.Concat(line[..(space > 0 ? space : MostHeadline)], "…");
    }

    /// <summary>From the path of the article that was uploaded first; paths are unique but in files given twice.</summary>
    private static string Id(string source, HashSet<string> taken)
    {
        for (var again = 0; ; again++)
        {
            var name = again == 0 ? source : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{source}\n{again}");
            var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 6));
            if (taken.Add(id))
            {
                return id;
            }
        }
    }
}
