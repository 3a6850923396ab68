using System.Collections.Immutable;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims;

/// <summary>Source, cue and content as spans, before anyone asks who the source is or what the content holds.</summary>
/// <param name="Source">The words that name the speaker (<c>he</c>, <c>US Secretary of State John Kerry</c>); null where the text names nobody.</param>
/// <param name="Cue">The reporting words; null for a floating quotation whose speaker is concluded from its neighbours.</param>
internal sealed record Attribution(
    TextSpan? Source,
    Cue? Cue,
    ImmutableArray<TextSpan> Content,
    ReportKind Report,
    ClaimKind Kind,
    bool Negated = false);
