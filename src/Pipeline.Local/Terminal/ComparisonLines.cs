using Pipeline.News.Articles;
using Pipeline.News.Digests;
using Pipeline.News.Stories;
using Pipeline.News.Stories.Figures;
using Pipeline.Pages;
using Pipeline.Pages.Claims;

namespace Pipeline.Local.Terminal;

/// <summary>One line of a comparison as people read it.</summary>
/// <param name="Told">Who tells it, and in which words; sources with the same words stand together.</param>
internal sealed record ComparedLine(string What, string Why, double Confidence, IReadOnlyList<(string Sources, string Words)> Told);

/// <summary>The figures and claims of a comparison in words, the most important first: by how many tell it on their own, then by how sure it is.</summary>
internal sealed class ComparisonLines(Comparison comparison)
{
    // A figure's sentence is shown as far as it stands around the figure.
    private const int LongestSentence = 160;

    /// <summary>Agreements that rest on copies of one text alone, which no method returns.</summary>
    public int OnlyCopied =>
        comparison.Figures.Count(f => f.Relation == FigureRelation.Agree && f.Independent < 2)
        + comparison.Claims.Count(c => c.Relation == ClaimRelation.Same && c.Independent < 2);

    public IReadOnlyList<ComparedLine> Figures(Func<FigureMatch, bool> which) =>
    [
        .. comparison.Figures.Where(f => which(f) && (f.Relation != FigureRelation.Agree || (f.Independent > 1 && !comparison.IsToldByDifference(f))))
            .OrderByDescending(f => f.Measure is not null).ThenByDescending(f => f.Unit is not null).ThenByDescending(f => f.Independent).ThenByDescending(f => f.Confidence)
            .Select(f => new ComparedLine($"{Plain.Words(f.Relation)}: {What(f)}", f.Why, f.Confidence, Told(f))),
    ];

    public IReadOnlyList<ComparedLine> Claims(ClaimRelation relation) =>
    [
        .. comparison.Claims.Where(c => c.Relation == relation && (relation != ClaimRelation.Same || c.Independent > 1))
            .OrderByDescending(c => c.Independent).ThenByDescending(c => c.Confidence)
            .Select(c => new ComparedLine($"{Plain.Words(relation)}: {Said(c.Mentions[0])}", c.Why, c.Confidence, Told(c))),
    ];

    public static string Name(Article article) => OutletName.Of(article) is var outlet && article.Metadata.Publisher is null && article.Metadata.Url is null ? $"unknown outlet ({article.Source})" : $"{outlet} ({article.Source})";

    /// <summary><c>people killed: 250,000 / 500,000 (fighting in Syria)</c></summary>
    private string What(FigureMatch match)
    {
        var values = match.Mentions.Select(m => comparison[m].Figure).Select(f => f.Value ?? f.Low ?? f.High).OfType<double>().Distinct().ToList();
        return $"{CountedThing.Of(match.Unit, match.Measure)}: {string.Join(" / ", values.Select(Plain.Number))}" + (CountedThing.About(match.Unit, match.About) is { } about ? $" ({about})" : "");
    }

    private List<(string, string)> Told(FigureMatch match) => Grouped(match.Mentions.Select(m => (m.Article, Placed: comparison[m]))
        .Select(m => (m.Article, Key: m.Placed.Words, Words: $"“{m.Placed.Words}” — {Around(m.Placed)}")));

    private List<(string, string)> Told(ClaimMatch match) => Grouped(match.Mentions.Select(m => (m.Article, Words: Said(m)))
        .Select(m => (m.Article, m.Words, m.Words)));

    private List<(string, string)> Grouped(IEnumerable<(int Article, string Key, string Words)> mentions) => mentions
        .GroupBy(m => m.Key, StringComparer.OrdinalIgnoreCase)
        .Select(same => (string.Join(", ", same.Select(m => Name(comparison.Articles[m.Article])).Distinct()), same.First().Words))
        .ToList();

    private string Said(ClaimPlace place)
    {
        var article = comparison.Articles[place.Article];
        var claim = article.Claims[place.Claim];
        var text = article.Body.Text;
        var how = CueWords.Before(claim, text);
        var words = ClaimWords.Of(claim.Kind, claim.Content.Select(span => span.In(text)), how);
        return claim.Speaker is { } speaker ? CueWords.After(speaker.Name ?? speaker.Span.In(text), how) + words : words;
    }

    private static string Around(PlacedFigure placed)
    {
        var (sentence, figure) = (placed.Sentence, placed.Figure.Span);
        if (sentence.Length <= LongestSentence || !sentence.Contains(figure))
        {
            return sentence.In(placed.Text);
        }

        var start = Math.Clamp(figure.Start - ((LongestSentence - figure.Length) / 2), sentence.Start, Math.Max(sentence.Start, sentence.End - LongestSentence));
        var end = Math.Min(sentence.End, start + LongestSentence);
        start = start == sentence.Start ? start : Math.Min(figure.Start, placed.Text.IndexOf(' ', start) + 1);
        end = end == sentence.End ? end : Math.Max(figure.End, placed.Text.LastIndexOf(' ', end));
        return (start > sentence.Start ? "… " : "") + placed.Text[start..end] + (end < sentence.End ? " …" : "");
    }
}
