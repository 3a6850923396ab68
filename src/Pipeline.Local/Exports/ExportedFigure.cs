using Pipeline.News.Articles;

namespace Pipeline.Local.Exports;

/// <summary>A row of the table of figures: those of the articles' claims.</summary>
internal sealed record ExportedFigure
{
    public required string Article { get; init; }

    public string? Publisher { get; init; }

    public string? Published { get; init; }

    /// <summary>Place of its claim among the article's, from 0.</summary>
    public required int Claim { get; init; }

    public string? Speaker { get; init; }

    public double? Value { get; init; }

    /// <summary>Inclusive, where the words give one.</summary>
    public double? Low { get; init; }

    public double? High { get; init; }

    public required bool Approximate { get; init; }

    public string? Unit { get; init; }

    public string? Measure { get; init; }

    public string? About { get; init; }

    public required string Words { get; init; }

    public required string Sentence { get; init; }

    /// <summary>Of the words in the article's text, in UTF-16 units.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    public static IEnumerable<ExportedFigure> Of(Article article) => article.Claims.SelectMany((claim, index) => claim.Figures.Select(figure => new ExportedFigure
    {
        Article = article.Source,
        Publisher = article.Metadata.Publisher?.Value,
        Published = article.Metadata.Published?.Value.ToString(),
        Claim = index,
        Speaker = claim.Speaker?.Name,
        Value = figure.Value,
        Low = figure.Low,
        High = figure.High,
        Approximate = figure.Approximate,
        Unit = figure.Unit,
        Measure = figure.Measure,
        About = figure.About,
        Words = figure.Span.In(article.Body.Text),
        Sentence = claim.Sentence.In(article.Body.Text),
        Start = figure.Span.Start,
        End = figure.Span.End,
    }));
}
