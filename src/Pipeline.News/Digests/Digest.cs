using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pipeline.News.Articles;
using Pipeline.News.Stories;
using Pipeline.News.Texts;

namespace Pipeline.News.Digests;

/// <summary>What one day's sources reported, held against each other. Every line carries the place in the article that it comes from.</summary>
public sealed record Digest
{
    /// <summary>Raised when a field changes its meaning or goes; added fields do not raise it.</summary>
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;

    public required DateOnly Day { get; init; }

    public required string TimeZone { get; init; }

    /// <summary>First instant of the day, UTC.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>First instant after the day, UTC.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>1 for the first digest of the day; higher when late or changed uploads made a new one.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>What it was made from: the same hash, the same bytes. See <see cref="InputHash"/>.</summary>
    public required string InputHash { get; init; }

    /// <summary>Against the revision before: uploads that came, went or changed.</summary>
    public ImmutableArray<DigestChange> Changes { get; init; } = [];

    public required DigestCounts Counts { get; init; }

    /// <summary>In the one order of every page, feed and message: the most important first, older pieces last.</summary>
    public ImmutableArray<DigestStory> Stories { get; init; } = [];

    /// <summary>Claims that only one independent source has, the most worth checking first.</summary>
    public ImmutableArray<ReportedClaim> SingleSource { get; init; } = [];

    public ImmutableArray<RejectedUpload> Rejected { get; init; } = [];
}

public sealed record DigestChange(ChangeKind Kind, string Source, string? Headline);

public enum ChangeKind
{
    Added,
    Changed,
    Removed,
}

/// <summary>One event, and what each source made of it.</summary>
public sealed record DigestStory
{
    /// <summary>Stable: kept when late articles join, and when the story goes on the next day.</summary>
    public required string Id { get; init; }

    public required string Headline { get; init; }

    /// <summary>In the order of publication, as far as it is known.</summary>
    public required ImmutableArray<StorySource> Sources { get; init; }

    /// <summary>Outlets that tell it in a text of their own: several pieces of one count once, copies and what credits one agency for the same words too.</summary>
    public required int IndependentSources { get; init; }

    /// <summary>All of its articles, as far as they are dated, were published more than three days before the day: they stand apart, and do not lead.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Older { get; init; }

    /// <summary>What stands in place of the rest where a fault of this program kept it out; null, and not written, for all other stories.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Fault { get; init; }

    /// <summary>The sentences that carry the event: the one that tells it first, then the others in reading order.</summary>
    public ImmutableArray<Passage> Happened { get; init; } = [];

    /// <summary>Who said what, by speaker in order of weight, then as the text goes.</summary>
    public ImmutableArray<ReportedClaim> Said { get; init; } = [];

    public ImmutableArray<ClaimComparison> Agreements { get; init; } = [];

    public ImmutableArray<ClaimComparison> Conflicts { get; init; } = [];

    /// <summary>Figures that two or more sources give for one thing, conflicts first; they may reach over related stories.</summary>
    public ImmutableArray<FigureComparison> Figures { get; init; } = [];

    /// <summary>Dated passages, earliest first.</summary>
    public ImmutableArray<TimelineEntry> Timeline { get; init; } = [];

    /// <summary>Other events of the same running story, in this digest.</summary>
    public ImmutableArray<StoryLink> Related { get; init; } = [];

    /// <summary>The story of an earlier day that this one goes on from.</summary>
    public StoryLink? ContinuesFrom { get; init; }

    /// <summary>The words and names that tell this story from others, weightiest first; how the next day's digest knows it again.</summary>
    public ImmutableArray<StoryTerm> Terms { get; init; } = [];

    /// <summary>Its headline and sources, and how the next day knows it again: what is left of it beside a fault.</summary>
    public DigestStory With(string fault) => new()
    {
        Id = Id,
        Headline = Headline,
        Sources = Sources,
        IndependentSources = IndependentSources,
        Older = Older,
        Fault = fault,
        Related = Related,
        ContinuesFrom = ContinuesFrom,
        Terms = Terms,
    };
}

public sealed record StoryTerm(string Term, double Weight);

/// <param name="Day">The day of the digest that has it.</param>
public sealed record StoryLink(string Id, string Headline, DateOnly Day);

/// <summary>An article of a story.</summary>
/// <param name="Source">The upload's path; its key in storage follows from it.</param>
/// <param name="Outlet">Publisher, or the site that it stands on; null where no evidence names one.</param>
/// <param name="Published">ISO 8601 as precise as known; null when unknown.</param>
/// <param name="Fingerprint">Of its clean text: another one when the article changed.</param>
/// <param name="CopyOf">Path of the article that this one repeats; null when it stands on its own.</param>
/// <param name="Copy">How it repeats it; null when it stands on its own.</param>
public sealed record StorySource(
    string Source,
    string? Outlet,
    string? Headline,
    string? Published,
    string? Url,
    string? Language,
    ImmutableArray<string> Authors,
    ImmutableArray<string> Agencies,
    string Fingerprint,
    string? CopyOf,
    CopyKind? Copy)
{
    /// <summary>What it has in other words than the article that it copies; null, and not written, where it changed nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<ChangedWords>? Changed { get; init; }
}

/// <summary>A wording of the original, and that of the copy in its place.</summary>
public sealed record ChangedWords(Passage From, Passage To);

/// <summary>Words of an article, and where they stand in its clean text.</summary>
public sealed record Passage(string Source, TextSpan Span, string Text)
{
    public static Passage Of(Article article, TextSpan span) => new(article.Source, span, span.In(article.Body.Text));
}

/// <summary>Words of an article's text or of its headline.</summary>
/// <param name="Span">Null for the headline, which is no part of the clean text.</param>
public sealed record FigurePassage(string Source, TextSpan? Span, string Text);

/// <param name="When">ISO 8601 date, month, year or date-time.</param>
public sealed record TimelineEntry(string When, Passage Passage);

/// <summary>Claims of several articles that say the same, or contradict each other.</summary>
public sealed record ClaimComparison(
    string Id, ClaimRelation Relation, double Confidence, string Why, ImmutableArray<ReportedClaim> Mentions);

/// <summary>What several articles give for one quantity.</summary>
/// <param name="Stories">Ids of the stories that the mentions belong to.</param>
public sealed record FigureComparison(
    string Id,
    FigureRelation Relation,
    string? Measure,
    string? Unit,
    string? About,
    double Confidence,
    string Why,
    ImmutableArray<string> Stories,
    ImmutableArray<FigureMention> Mentions);

/// <summary>One source's figure; a chart draws <paramref name="Value"/> as a dot and Low to High as a range (null: open).</summary>
/// <param name="Passage">The figure's words: <c>nearly half a million people</c>.</param>
/// <param name="Sentence">The sentence around them.</param>
/// <param name="Speaker">Who gives the figure; null when the article itself does.</param>
/// <param name="Claim">Index into the article's claims; null for a figure of its headline.</param>
public sealed record FigureMention(
    string Source,
    string? Outlet,
    string? Published,
    FigurePassage Passage,
    FigurePassage Sentence,
    string? Speaker,
    int? Claim,
    double? Value,
    double? Low,
    double? High,
    bool Approximate);
