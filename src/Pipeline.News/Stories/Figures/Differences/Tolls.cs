using Pipeline.News.Stories.Claims;
using Pipeline.News.Stories.Figures.Frames;
using Pipeline.News.Stories.Terms;

namespace Pipeline.News.Stories.Figures.Differences;

/// <summary>
/// How many people something befell, by what each article says first. The count that most articles lead with is the event's; others
/// are of the event where they are near it.
/// </summary>
internal sealed class Tolls(Disagreement disagreement)
{
    // Of counts further from the one told most, four in five were of another event or of a part.
    private const double Near = 1.6;

    // Told in nearly the same words, or counted from afar, one event may be told so far apart.
    private const double NearInTheSameWords = 2.7;
    private const double SameWords = 0.5;
    private const double Estimated = 1000;

    // Fewer are everywhere: they are of one event only where both articles begin with them, in words that they share.
    private const double Few = 10;
    private const int WordsOfFew = 2;

    public IEnumerable<FigureGroup> Of(IEnumerable<FigureContext> figures) => figures
        .Where(IsOfTheEvent)
        .GroupBy(f => (f.Frame.Fate, f.Frame.Severity, Group: Group(f.Figure.Unit), f.Year))
        .Select(toll => Line([.. toll.GroupBy(f => f.Place.Article).Select(Main)]))
        .OfType<FigureGroup>();

    private bool IsOfTheEvent(FigureContext figure) =>
        figure.Frame.Fate is not null && figure.Figure.Value is not null && (!figure.IsBackground || figure.Year is not null) && !figure.IsPart && !figure.Frame.IsPart
        && (!(figure.Frame.IsMore || figure.Frame.IsOfNation) || figure.Frame.Fate is not ("killed" or "injured") || (figure.Frame.Fate == "injured" && !figure.Frame.IsOfNation)) && (figure.Frame.InLead || SpeaksOf(figure));

    /// <summary>Where a sentence names places or people that the article does not begin with, it tells of something else.</summary>
    private bool SpeaksOf(FigureContext figure)
    {
        if (figure.Names.Count == 0)
        {
            return true;
        }

        var article = disagreement.Articles[figure.Place.Article];
        var lead = ContentWords.Read(article.Body.Text, new Texts.TextSpan(0, Math.Min(article.Body.Text.Length, FigureFrame.Lead))).Select(w => w.Stem);
        var headline = article.Metadata.Headline?.Value is { } over ? ContentWords.Read(over, new Texts.TextSpan(0, over.Length)).Select(w => w.Stem) : [];
        return lead.Concat(headline).Any(figure.Names.Contains);
    }

    private static string Group(string? unit) => unit is null or "people" ? "" : WordMeanings.Of(unit[..TermStems.Length(unit)]).Meaning;

    private static FigureContext Main(IEnumerable<FigureContext> ofArticle) =>
        ofArticle.OrderByDescending(f => f.Place.InHeadline).ThenBy(f => f.Figure.Span.Start).First();

    private FigureGroup? Line(List<FigureContext> mains)
    {
        if (mains.Count < 2)
        {
            return null;
        }

        var anchor = mains.OrderByDescending(f => disagreement.Independent(mains.Where(m => Disagreement.AreOne(m, f))))
            .ThenByDescending(f => f.Frame.InLead).ThenBy(f => f.Place).First();
        var near = disagreement.OfOneEvent(mains.FindAll(f => f == anchor || Fits(f, anchor)), anchor);
        var odd = near.FindAll(f => near.Exists(other => disagreement.Holds(f, other)));
        var told = near.FindAll(f => odd.Exists(other => Disagreement.AreOne(f, other)));
        return odd.Count < 2 ? null : new FigureGroup(told[0].Key ?? "", told, disagreement.Independent(told) == 1 ? FigureRelation.Develops : Development.Of(told, disagreement.Articles));
    }

    private static bool Fits(FigureContext figure, FigureContext anchor)
    {
        var (low, high) = (Math.Min(figure.Figure.Value!.Value, anchor.Figure.Value!.Value), Math.Max(figure.Figure.Value.Value, anchor.Figure.Value.Value));
        var shared = figure.Frame.Shared(anchor.Frame);
        return Disagreement.AreOne(figure, anchor) || figure.Range.Meets(anchor.Range)
            || (high >= Few && low > 1 && (high <= Near * low
                || (high <= NearInTheSameWords * low && (low >= Estimated || shared >= SameWords * Math.Max(2, Math.Min(figure.Frame.Near.Count, anchor.Frame.Near.Count))))))
            || (high < Few && figure.Frame.InLead && anchor.Frame.InLead && shared >= WordsOfFew);
    }
}
