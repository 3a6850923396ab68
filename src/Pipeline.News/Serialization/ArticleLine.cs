using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pipeline.News.Claims;
using Pipeline.News.Texts;

namespace Pipeline.News.Serialization;

/// <summary>
/// What <c>pipeline extract --json</c> prints for one file, and what storage keeps of one article. Names and order are a
/// contract that others build on; offsets are half-open UTF-16 units into <see cref="Text"/>.
/// </summary>
public sealed record ArticleLine
{
    public required string Source { get; init; }
    public required LineStatus Status { get; init; }
    public RejectionLine? Rejection { get; init; }
    public string? Headline { get; init; }
    public string? Deck { get; init; }
    public ImmutableArray<string> Authors { get; init => field = LeftOut.OrEmpty(value); } = [];
    public ImmutableArray<string> Agencies { get; init => field = LeftOut.OrEmpty(value); } = [];
    public string? Publisher { get; init; }
    public string? Published { get; init; }
    public string? PublishedFrom { get; init; }
    public double? PublishedConfidence { get; init; }
    public string? Modified { get; init; }
    public string? Url { get; init; }
    public string? Section { get; init; }
    public ImmutableArray<string> Tags { get; init => field = LeftOut.OrEmpty(value); } = [];
    public string? Dateline { get; init; }
    public string? Language { get; init; }
    public string? Text { get; init; }
    public ImmutableArray<ParagraphLine> Paragraphs { get; init => field = LeftOut.OrEmpty(value); } = [];
    public ImmutableArray<CaptionLine> Captions { get; init => field = LeftOut.OrEmpty(value); } = [];
    public ImmutableArray<NameLine> Names { get; init => field = LeftOut.OrEmpty(value); } = [];
    public string? Fingerprint { get; init; }

    /// <summary>Every sentence of the text; not in storage.</summary>
    public ImmutableArray<SentenceLine> Sentences { get; init => field = LeftOut.OrEmpty(value); } = [];

    /// <summary>Figures of the headline, as spans into it; null where the line comes from a program that did not read them.</summary>
    public ImmutableArray<FigureLine>? HeadlineFigures { get; init; }

    /// <summary>The sentences among which a digest looks for those that carry the event; only with <c>--explain</c>, and in storage.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<TextSpan>? Opening { get; init; }

    public int ClaimsFound { get; init; }

    /// <summary>Why no claims were read: <c>unsupported-language</c>; left out where they were.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ClaimsSkipped { get; init; }

    public ImmutableArray<ClaimLine> Claims { get; init => field = LeftOut.OrEmpty(value); } = [];

    /// <summary>Only with <c>--explain</c>, and in storage.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<DroppedLine>? Dropped { get; init; }

    /// <summary>The encoding that the bytes were read in; only with <c>--explain</c>, and in storage.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Charset { get; init; }

    /// <summary>What was put right in the characters; as <see cref="Charset"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Repair { get; init; }

    /// <summary>Field name to its evidence; only with <c>--explain</c>, and in storage.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableSortedDictionary<string, EvidenceLine>? Evidence { get; init; }
}

public enum LineStatus
{
    Article,
    Rejected,
}

public sealed record RejectionLine(RejectionCode Code, string Message);

public sealed record ParagraphLine(int Start, int End, ParagraphRole Role);

public sealed record CaptionLine(string Text, string? Credit);

public sealed record NameLine(string Name, EntityKind Kind, string? Role, ImmutableArray<TextSpan> Mentions)
{
    public ImmutableArray<TextSpan> Mentions { get; init => field = LeftOut.OrEmpty(value); } = LeftOut.OrEmpty(Mentions);
}

public sealed record DroppedLine(string Text, string Rule, int BodyOffset);

public sealed record EvidenceLine(string From, double Confidence);

public sealed record ClaimLine
{
    public ReportKind? Report { get; init; }
    public required ClaimKind Kind { get; init; }
    public required TextSpan Sentence { get; init; }
    public SpeakerLine? Speaker { get; init; }
    public CueLine? Cue { get; init; }
    public ImmutableArray<TextSpan> Content { get; init => field = LeftOut.OrEmpty(value); } = [];
    public Stance Stance { get; init; }
    public int? Within { get; init; }
    public Modality Modality { get; init; }
    public ImmutableArray<FigureLine> Figures { get; init => field = LeftOut.OrEmpty(value); } = [];
    public ImmutableArray<TimeLine> Times { get; init => field = LeftOut.OrEmpty(value); } = [];
    public ImmutableArray<string> Places { get; init => field = LeftOut.OrEmpty(value); } = [];
    public double CheckWorthiness { get; init; }
    public ImmutableArray<string> Why { get; init => field = LeftOut.OrEmpty(value); } = [];
}

public sealed record SentenceLine(int Start, int End, double CheckWorthiness, ImmutableArray<string> Why)
{
    public ImmutableArray<string> Why { get; init => field = LeftOut.OrEmpty(value); } = LeftOut.OrEmpty(Why);
}

public sealed record SpeakerLine(string Text, int Start, int End, string? Name, string? Role, SpeakerType Type, string? Of = null);

public sealed record CueLine(string Text, int Start, int End, string Lemma);

public sealed record FigureLine(
    string Text,
    int Start,
    int End,
    double? Low,
    double? High,
    double? Value,
    bool Approximate,
    string? Unit,
    string? Measure,
    string? About)
{
    /// <summary>The value before a change (<c>rose from 12 to 17</c>); left out where none is told.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Earlier { get; init; }
}

public sealed record TimeLine(string Text, int Start, int End, string? Value);

/// <summary>An array that a line leaves out arrives as the default array, which throws when it is read.</summary>
internal static class LeftOut
{
    public static ImmutableArray<T> OrEmpty<T>(ImmutableArray<T> array) => array.IsDefault ? [] : array;
}
