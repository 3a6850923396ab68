using Pipeline.News.Articles;
using Pipeline.News.Claims;
using Pipeline.Pages;

namespace Pipeline.Local.Exports;

/// <summary>A row of the table of claims.</summary>
internal sealed record ExportedClaim
{
    public required string Article { get; init; }

    public string? Publisher { get; init; }

    public string? Published { get; init; }

    /// <summary>Place among the article's claims, from 0.</summary>
    public required int Claim { get; init; }

    public required string Kind { get; init; }

    /// <summary>The resolved name; empty where the text names nobody.</summary>
    public string? Speaker { get; init; }

    public string? SpeakerWords { get; init; }

    public string? SpeakerRole { get; init; }

    public string? SpeakerType { get; init; }

    /// <summary>Whom an unnamed speaker speaks for.</summary>
    public string? SpeakerOf { get; init; }

    public string? Cue { get; init; }

    public required string Content { get; init; }

    public required string Stance { get; init; }

    public required string Modality { get; init; }

    /// <summary>0 to 1.</summary>
    public required double CheckWorthiness { get; init; }

    /// <summary>Separated by semicolons.</summary>
    public string? Why { get; init; }

    public required string Sentence { get; init; }

    /// <summary>Of the sentence in the article's text, in UTF-16 units.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    public static IEnumerable<ExportedClaim> Of(Article article) => article.Claims.Select((claim, index) => Of(article, claim, index));

    private static ExportedClaim Of(Article article, Claim claim, int index)
    {
        var text = article.Body.Text;
        return new ExportedClaim
        {
            Article = article.Source,
            Publisher = article.Metadata.Publisher?.Value,
            Published = article.Metadata.Published?.Value.ToString(),
            Claim = index,
            Kind = Plain.Words(claim.Kind),
            Speaker = claim.Speaker?.Name,
            SpeakerWords = claim.Speaker?.Span.In(text),
            SpeakerRole = claim.Speaker?.Role,
            SpeakerType = claim.Speaker is { } speaker ? Plain.Words(speaker.Type) : null,
            SpeakerOf = claim.Speaker?.Of,
            Cue = claim.Cue?.Span.In(text),
            Content = string.Join(" … ", claim.Content.Select(part => part.In(text))),
            Stance = Plain.Words(claim.Stance),
            Modality = Plain.Words(claim.Modality),
            CheckWorthiness = claim.CheckWorthiness,
            Why = claim.Why.IsEmpty ? null : string.Join("; ", claim.Why),
            Sentence = claim.Sentence.In(text),
            Start = claim.Sentence.Start,
            End = claim.Sentence.End,
        };
    }
}
