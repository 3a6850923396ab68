using Pipeline.News.Articles;
using Pipeline.News.Claims;
using Pipeline.News.Cleaning;
using Pipeline.News.Dates;
using Pipeline.News.Metadata;
using Pipeline.News.Reading.Evidence;
using Pipeline.News.Stories.Copies;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Stories;

/// <summary>Articles made up for a test.</summary>
internal static class Made
{
    public static Article Article(
        string source, string headline, string text, string? published = null, string? agency = null, params Claim[] claims) => new()
        {
            Source = source,
            Metadata = new ArticleMetadata
            {
                Headline = new Sourced<string>(headline, FieldSource.Html, 1),
                Published = NewsTime.TryParse(published, out var time) ? new Sourced<NewsTime>(time, FieldSource.Html, 1) : null,
                Agencies = agency is null ? [] : [new Sourced<string>(agency, FieldSource.Text, 1)],
                Language = new Sourced<string>("en", FieldSource.Inferred, 1),
            },
            Body = new CleanText(text, [new Paragraph(new TextSpan(0, text.Length), ParagraphRole.Paragraph)], []),
            Fingerprint = Fingerprints.Of(text),
            ClaimsFound = claims.Length,
            Claims = [.. claims],
        };

    /// <summary>An article of one sentence, which is a claim with one figure.</summary>
    public static Article WithFigure(
        string source, string text, string figure, double? value, double? low = null, double? high = null, bool approximate = false,
        string? unit = "people", string? measure = "killed", string? published = null)
    {
        var start = text.IndexOf(figure, StringComparison.Ordinal);
        var claim = Statement(text) with
        {
            Figures = [new Figure(new TextSpan(start, start + figure.Length), value, low, high, approximate, unit, measure, null)],
        };
        return Article(source, "Dam breaks above Orvale", text, published, null, claim);
    }

    public static Claim Statement(string text) => new()
    {
        Kind = ClaimKind.Statement,
        Sentence = new TextSpan(0, text.Length),
        Content = [new TextSpan(0, text.Length)],
    };

    public static Claim Said(string text, string speaker, string content, Stance stance = Stance.Asserts)
    {
        var (name, start) = (text.IndexOf(speaker, StringComparison.Ordinal), text.IndexOf(content, StringComparison.Ordinal));
        return new Claim
        {
            Kind = ClaimKind.Indirect,
            Report = ReportKind.Speech,
            Sentence = new TextSpan(0, text.Length),
            Speaker = new Speaker(new TextSpan(name, name + speaker.Length), speaker, null, SpeakerType.Person),
            Content = [new TextSpan(start, start + content.Length)],
            Stance = stance,
        };
    }
}
