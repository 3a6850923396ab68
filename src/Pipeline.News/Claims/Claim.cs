using System.Collections.Immutable;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims;

/// <summary>One thing that somebody is reported to say or think, or that the article itself asserts.</summary>
public sealed record Claim
{
    public required ClaimKind Kind { get; init; }

    /// <summary>Null for <see cref="ClaimKind.Statement"/>.</summary>
    public ReportKind? Report { get; init; }

    /// <summary>The sentence, or run of sentences, that the claim stands in.</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>Null for statements, and where the text names nobody.</summary>
    public Speaker? Speaker { get; init; }

    public Cue? Cue { get; init; }

    /// <summary>What is claimed; more than one span where the cue splits it. In order, never overlapping, never empty.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    public Stance Stance { get; init; }

    /// <summary>Index, in the same article, of the claim that relays this one: a report inside a report.</summary>
    public int? Within { get; init; }

    public Modality Modality { get; init; }

    public ImmutableArray<Figure> Figures { get; init; } = [];

    public ImmutableArray<TimeMention> Times { get; init; } = [];

    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>0 to 1: how much a fact-checker's time is worth spending here.</summary>
    public double CheckWorthiness { get; init; }

    /// <summary>The features behind <see cref="CheckWorthiness"/>, strongest first, in plain words.</summary>
    public ImmutableArray<string> Why { get; init; } = [];
}

public enum ClaimKind
{
    /// <summary>All of the content stands in quotation marks.</summary>
    Direct,

    /// <summary>None of it does.</summary>
    Indirect,

    /// <summary>Some of it does.</summary>
    Mixed,

    /// <summary>No speaker: the article says it.</summary>
    Statement,
}

public enum ReportKind
{
    /// <summary>Said, told, according to, a statement …</summary>
    Speech,

    /// <summary>Believes, hopes, plans, fears …</summary>
    Attitude,
}

/// <param name="Span">The words in the sentence: a pronoun stays a pronoun.</param>
/// <param name="Name">The resolved name (<c>John Kerry</c> for <c>he</c>); null when unknown or anonymous.</param>
/// <param name="Role">Office or title, as the article gives it.</param>
public sealed record Speaker(TextSpan Span, string? Name, string? Role, SpeakerType Type)
{
    /// <summary>Whom somebody without a name speaks for (<c>a spokesman for X</c>), or who made a document (<c>X's report</c>).</summary>
    public string? Of { get; init; }
}

public enum SpeakerType
{
    Person,
    Organization,
    Group,
    Anonymous,

    /// <summary><c>the report</c>, <c>the lawsuit</c>.</summary>
    Document,
}

/// <summary>The words that report: <c>said</c>, <c>according to</c>, <c>in a statement</c>.</summary>
/// <param name="Lemma">Lower case: <c>say</c>, <c>according to</c>.</param>
public sealed record Cue(TextSpan Span, string Lemma);

public enum Stance
{
    Asserts,
    Denies,
    Alleges,
    Promises,
    Warns,
    Hopes,
    Demands,
    Doubts,

    /// <summary><c>did not say</c>, <c>would not confirm</c>: neither said nor denied.</summary>
    Silent,
}

public enum Modality
{
    Fact,
    Possible,
    Planned,
    Conditional,
}
