using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pipeline.News.Claims;
using Pipeline.News.Stories;
using Pipeline.News.Stories.Figures;

namespace Pipeline.News.Serialization;

/// <summary>What <c>pipeline compare --json</c> prints. Names and order are a contract that others build on.</summary>
internal sealed record ComparisonLine(
    ImmutableArray<StoryLine> Stories,
    ImmutableArray<CopyLine> Copies,
    ImmutableArray<ClaimMatchLine> Claims,
    ImmutableArray<FigureMatchLine> Figures)
{
    /// <summary>Articles that have no claims here because they are not read in their languages; left out where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<SkippedLine>? Skipped { get; init; }

    /// <summary>Articles left out for a fault of this program; left out where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<SparedLine>? Faults { get; init; }

    public static ComparisonLine Of(Comparison comparison)
    {
        var articles = comparison.Articles;
        return new ComparisonLine(
            [.. comparison.ByImportance().Select(place => comparison.Stories[place]).Select(s => new StoryLine(s.Id, s.Headline, Sources(s.Articles), [.. s.Related.Select(r => comparison.Stories[r].Id)]))],
            [.. comparison.Copies.Select(c => new CopyLine(Sources(c.Articles), c.Kind, [.. c.Changes.Select(x => new CopyChangeLine(Place(x.From), Place(x.To)))]))],
            [.. comparison.Claims.Select(c => new ClaimMatchLine(
                c.Relation, c.Confidence, c.Why, [.. c.Mentions.Select(m => new ClaimMentionLine(articles[m.Article].Source, m.Claim))]))],
            [.. comparison.Figures.Select(f => new FigureMatchLine(
                f.Relation, f.Measure, f.Unit, f.About, f.Confidence, f.Why, [.. f.Mentions.Select(m => Mention(articles[m.Article].Source, comparison[m]))]))])
        {
            Skipped = articles.Any(a => !EnglishOnly.Reads(a.Metadata))
                ? [.. articles.Where(a => !EnglishOnly.Reads(a.Metadata)).Select(a => new SkippedLine(a.Source, EnglishOnly.Unsupported, EnglishOnly.UnsupportedLanguage(a.Metadata)))]
                : null,
            Faults = comparison.Spared.IsEmpty ? null : [.. comparison.Spared.Select(s => new SparedLine(s.Article.Source, s.Rejection.Message))],
        };

        CopyPlaceLine Place(CopyPassage passage) => new(articles[passage.Article].Source, passage.Span.Start, passage.Span.End, passage.Span.In(articles[passage.Article].Body.Text));

        ImmutableArray<string> Sources(ImmutableArray<int> places) => [.. places.Select(p => articles[p].Source)];
    }

    private static FigureMentionLine Mention(string source, PlacedFigure placed)
    {
        var (figure, inText) = (placed.Figure, !placed.InHeadline);
        return new FigureMentionLine(
            source, inText ? figure.Span.Start : null, inText ? figure.Span.End : null, placed.Words, figure.Value, figure.Low, figure.High)
        {
            In = inText ? null : "headline",
        };
    }
}

internal sealed record SkippedLine(string Source, string Reason, string? Language);

internal sealed record SparedLine(string Source, string Message);

internal sealed record StoryLine(string Id, string Headline, ImmutableArray<string> Articles, ImmutableArray<string> Related);

internal sealed record CopyLine(ImmutableArray<string> Articles, CopyKind Kind, ImmutableArray<CopyChangeLine> Changes);

internal sealed record CopyChangeLine(CopyPlaceLine From, CopyPlaceLine To);

internal sealed record CopyPlaceLine(string Source, int Start, int End, string Text);

internal sealed record ClaimMatchLine(ClaimRelation Relation, double Confidence, string Why, ImmutableArray<ClaimMentionLine> Mentions);

/// <param name="Claim">Index into the article's claims.</param>
internal sealed record ClaimMentionLine(string Source, int Claim);

internal sealed record FigureMatchLine(
    FigureRelation Relation,
    string? Measure,
    string? Unit,
    string? About,
    double Confidence,
    string Why,
    ImmutableArray<FigureMentionLine> Mentions);

/// <param name="Start">Null, as <paramref name="End"/>, where the words stand in the headline only, which is no part of the text.</param>
internal sealed record FigureMentionLine(string Source, int? Start, int? End, string Text, double? Value, double? Low, double? High)
{
    /// <summary><c>headline</c>; left out where the words stand in the text.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? In { get; init; }
}
