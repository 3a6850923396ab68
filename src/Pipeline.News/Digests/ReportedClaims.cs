using Pipeline.News.Articles;
using Pipeline.News.Stories;
using Pipeline.News.Texts;

namespace Pipeline.News.Digests;

/// <summary>Claims and figures of a comparison as the digest shows them: with their words and their place.</summary>
internal sealed class ReportedClaims(Comparison comparison, Func<int, string> storyId)
{
    private readonly int[] _storyOf = StoryOf(comparison);

    public ReportedClaim this[ClaimPlace place] => ReportedClaim.Of(comparison.Articles[place.Article], place.Claim, StoryOf(place.Article));

    public FigureMention this[FigurePlace place]
    {
        get
        {
            var article = comparison.Articles[place.Article];
            var placed = comparison[place];
            var (figure, claim) = (placed.Figure, placed.Claim);
            return new FigureMention(
                article.Source,
                Outlets.NameOf(article.Metadata),
                article.Metadata.Published?.Value.ToString(),
                Passage(figure.Span),
                Passage(placed.Sentence),
                claim?.Speaker is { } speaker ? speaker.Name ?? speaker.Span.In(article.Body.Text) : null,
                place.Claim,
                figure.Value,
                figure.Low,
                figure.High,
                figure.Approximate);

            FigurePassage Passage(TextSpan span) => new(article.Source, placed.InHeadline ? null : span, span.In(placed.Text));
        }
    }

    /// <summary>Id of the story that an article is in.</summary>
    public string StoryOf(int article) => storyId(_storyOf[article]);

    /// <summary>All claims of an article, in the order of its text.</summary>
    public IEnumerable<ClaimPlace> Of(int article) =>
        Enumerable.Range(0, comparison.Articles[article].Claims.Length).Select(claim => new ClaimPlace(article, claim));

    private static int[] StoryOf(Comparison comparison)
    {
        var storyOf = new int[comparison.Articles.Length];
        for (var s = 0; s < comparison.Stories.Length; s++)
        {
            foreach (var article in comparison.Stories[s].Articles)
            {
                storyOf[article] = s;
            }
        }

        return storyOf;
    }
}
