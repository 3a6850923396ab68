using Pipeline.News.Articles;
using Pipeline.News.Claims;
using Pipeline.News.Texts;

namespace Pipeline.News.Stories.Figures;

/// <summary>A figure with the text that it stands in.</summary>
/// <param name="Sentence">The span in <paramref name="Text"/> around it.</param>
/// <param name="Text">The clean text, or the headline where <paramref name="InHeadline"/>.</param>
public sealed record PlacedFigure(Figure Figure, Claim? Claim, TextSpan Sentence, string Text, bool InHeadline)
{
    public string Words => Figure.Span.In(Text);

    internal static PlacedFigure Of(Article article, Headline headline, FigurePlace place)
    {
        if (place.InHeadline)
        {
            return new PlacedFigure(headline.Figures[place.Figure], null, new TextSpan(0, headline.Text.Length), headline.Text, true);
        }

        if (place.Claim is not { } index)
        {
            var (sentence, figure) = article.Figures[place.Figure];
            return new PlacedFigure(figure, null, sentence, article.Body.Text, false);
        }

        var claim = article.Claims[index];
        return new PlacedFigure(claim.Figures[place.Figure], claim, claim.Sentence, article.Body.Text, false);
    }
}
