using System.Collections.Immutable;
using Pipeline.News.Articles;
using Pipeline.News.Claims;

namespace Pipeline.News.Digests;

/// <summary>A claim of an article.</summary>
/// <param name="Claim">Index into the article's claims.</param>
/// <param name="Story">Id of the story that its article belongs to.</param>
/// <param name="Cue">The reporting words; null in what the article itself says, and in days composed before they were kept.</param>
/// <param name="Content">More than one passage where the reporting words split it.</param>
public sealed record ReportedClaim(
    string Source,
    string? Outlet,
    int Claim,
    string Story,
    ClaimKind Kind,
    ReportKind? Report,
    ClaimSpeaker? Speaker,
    Passage? Cue,
    Passage Sentence,
    ImmutableArray<Passage> Content,
    Stance Stance,
    Modality Modality,
    double CheckWorthiness,
    ImmutableArray<string> Why)
{
    /// <param name="index">Of the claim in the article.</param>
    /// <param name="story">Id of the story that the article belongs to.</param>
    public static ReportedClaim Of(Article article, int index, string story)
    {
        var (claim, text) = (article.Claims[index], article.Body.Text);
        return new ReportedClaim(
            article.Source,
            Outlets.NameOf(article.Metadata),
            index,
            story,
            claim.Kind,
            claim.Report,
            claim.Speaker is { } s ? new ClaimSpeaker(s.Span.In(text), s.Name, s.Role, s.Type) : null,
            claim.Cue is { } cue ? Passage.Of(article, cue.Span) : null,
            Passage.Of(article, claim.Sentence),
            [.. claim.Content.Select(span => Passage.Of(article, span))],
            claim.Stance,
            claim.Modality,
            claim.CheckWorthiness,
            claim.Why);
    }
}

/// <param name="Text">As the sentence has it: <c>he</c>.</param>
/// <param name="Name">Resolved; null when unknown or anonymous.</param>
public sealed record ClaimSpeaker(string Text, string? Name, string? Role, SpeakerType Type);
