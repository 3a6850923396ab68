using System.Collections.Immutable;
using Pipeline.News.Articles;
using Pipeline.News.Stories.Copies;
using Pipeline.News.Stories.Terms;

namespace Pipeline.News.Stories.Figures;

/// <summary>
/// Finds figures that different articles give for one thing: same measure and unit, told of the same event. A wrong
/// join is worse than a missed one, so equal values need little more than that, and differing ones need much.
/// </summary>
internal static class FigureMatcher
{
    internal static ImmutableArray<FigureMatch> Match(
        ImmutableArray<Article> articles, ImmutableArray<Headline> headlines, ArticleVectors about, ImmutableArray<Story> stories, ImmutableArray<CopyGroup> copies)
    {
        var original = new CopyRoots(articles, copies);
        return
        [
            .. stories.AsParallel().AsOrdered().Where(s => s.Articles.Length > 1)
                .SelectMany(s => FigureGroups.Of(s.Articles.SelectMany(a => Settings(articles[a], headlines[a], a)), articles, headlines, about, original))
                // Two versions of one text that give different figures are a correction, not sources at odds.
                .Where(m => m.Relation != FigureRelation.Conflict || original.Independent(m.Mentions.Select(x => x.Article)) > 1)
                .OrderBy(m => m.Mentions[0]).ThenBy(m => m.Mentions[^1]),
        ];
    }

    /// <summary>One setting for each place in the text (nested claims share their figures), then what only the headline says.</summary>
    private static List<FigureContext> Settings(Article article, Headline headline, int place)
    {
        var settings = new List<FigureContext>();
        HashSet<(string?, double?)> inBody = [];
        foreach (var figure in InText(article, place))
        {
            Add(figure);
        }

        FigureConversions.Mark(settings, article.Body.Text);
        inBody = settings.Select(s => (s.Key, s.Figure.Value)).ToHashSet();
        for (var f = 0; f < headline.Figures.Length; f++)
        {
            Add(new FigurePlace(place, null, f, InHeadline: true));
        }

        var beside = settings.ToLookup(s => s.Place.Claim);
        return settings.ConvertAll(s => s with { Beside = beside[s.Place.Claim].Where(other => other.Key != s.Key).ToLookup(other => other.Key!, other => other.Figure.Value) });

        void Add(FigurePlace figure)
        {
            if (FigureContext.Of(article, headline, figure) is { Key: not null } setting
                && (!figure.InHeadline || !inBody.Contains((setting.Key, setting.Figure.Value))))
            {
                settings.Add(setting);
            }
        }
    }

    private static IEnumerable<FigurePlace> InText(Article article, int place) =>
        article.Claims.SelectMany((claim, c) => claim.Figures.Select((figure, f) => (figure.Span, Place: new FigurePlace(place, c, f))))
            .Concat(article.Figures.Select((loose, f) => (loose.Figure.Span, Place: new FigurePlace(place, null, f))))
            .DistinctBy(figure => figure.Span).Select(figure => figure.Place);
}
