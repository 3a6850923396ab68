using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Pipeline.News.Stories;

/// <summary>Puts articles about one event together.</summary>
public static class StoryGrouper
{
    public static ImmutableArray<Story> Group(ImmutableArray<Article> articles, ImmutableArray<CopyGroup> copies)
    {
        var inGroup = copies.SelectMany(c => c.Articles.Select(a => (Article: a, First: c.Articles.Min()))).ToDictionary(x => x.Article, x => x.First);
        return
        [
            .. Enumerable.Range(0, articles.Length)
                .GroupBy(i => inGroup.GetValueOrDefault(i, i))
                .Select(g => new Story(Id(articles[g.First()]), Headline(articles[g.First()]), [.. g], g.First(), [], [])),
        ];
    }

    private static string Headline(Article article) => article.Metadata.Headline?.Value ?? article.Source;

    private static string Id(Article first) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{first.Source}\n{first.Fingerprint}")).AsSpan(0, 6));
}
