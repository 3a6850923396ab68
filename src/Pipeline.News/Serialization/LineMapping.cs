using System.Collections.Immutable;
using System.Text.Json;
using Pipeline.News.Articles;
using Pipeline.News.Claims;
using Pipeline.News.Cleaning;
using Pipeline.News.Dates;
using Pipeline.News.Metadata;
using Pipeline.News.Reading.Evidence;
using Pipeline.News.Texts;

namespace Pipeline.News.Serialization;

/// <summary>Between <see cref="Article"/> and its JSON shape.</summary>
public static class LineMapping
{
    public static ArticleLine ToLine(Article article, bool explain)
    {
        var (metadata, text) = (article.Metadata, article.Body.Text);
        return new ArticleLine
        {
            Source = article.Source,
            Status = LineStatus.Article,
            Headline = metadata.Headline?.Value,
            Deck = metadata.Deck?.Value,
            Authors = Values(metadata.Authors),
            Agencies = Values(metadata.Agencies),
            Publisher = metadata.Publisher?.Value,
            Published = metadata.Published?.Value.ToString(),
            PublishedFrom = metadata.Published is { } published ? Name(published.From) : null,
            PublishedConfidence = metadata.Published?.Confidence,
            Modified = metadata.Modified?.Value.ToString(),
            Url = metadata.Url?.Value,
            Section = metadata.Section?.Value,
            Tags = Values(metadata.Tags),
            Dateline = metadata.Dateline?.Value,
            Language = metadata.Language?.Value,
            Text = text,
            Paragraphs = [.. article.Body.Paragraphs.Select(p => new ParagraphLine(p.Span.Start, p.Span.End, p.Role))],
            Captions = [.. metadata.Captions.Select(c => new CaptionLine(c.Text, c.Credit))],
            Names = [.. article.Names.Select(n => new NameLine(n.Name, n.Kind, n.Role, n.Mentions))],
            Fingerprint = article.Fingerprint,
            Sentences = [.. article.Sentences.Select(s => new SentenceLine(s.Span.Start, s.Span.End, s.CheckWorthiness, s.Why))],
            HeadlineFigures = article.ReadHeadline is { } headline ? [.. headline.Figures.Select(f => ClaimMapping.ToLine(f, headline.Text))] : null,
            Opening = explain ? article.Opening : null,
            ClaimsFound = article.ClaimsFound,
            ClaimsSkipped = EnglishOnly.Reads(metadata) ? null : EnglishOnly.Unsupported,
            Claims = [.. article.Claims.Select(c => ClaimMapping.ToLine(c, text))],
            Dropped = explain ? [.. article.Body.Dropped.Select(d => new DroppedLine(d.Text, d.Rule, d.BodyOffset))] : null,
            Charset = explain ? article.Charset : null,
            Repair = explain ? article.Repair : null,
            Evidence = explain ? Evidence(metadata) : null,
        };
    }

    /// <exception cref="JsonException">The line is a rejection, or its spans do not fit its text.</exception>
    public static Article ToArticle(ArticleLine line, DateTimeOffset? uploadedAt = null)
    {
        if (line.Status != LineStatus.Article || line.Text is not { } text)
        {
            throw new JsonException($"'{line.Source}' was rejected; there is no article in its line.");
        }

        return new Article
        {
            Source = line.Source,
            UploadedAt = uploadedAt,
            Charset = line.Charset,
            Repair = line.Repair,
            Metadata = ToMetadata(line),
            Body = new CleanText(
                text,
                [.. line.Paragraphs.Select(p => new Paragraph(ClaimMapping.Checked(new TextSpan(p.Start, p.End), text), p.Role))],
                [.. (line.Dropped ?? []).Select(d => new DroppedBlock(d.Text, d.Rule, d.BodyOffset))]),
            Names = [.. line.Names.Select(n => new NamedEntity(n.Name, n.Kind, n.Role, n.Mentions))],
            Fingerprint = line.Fingerprint ?? "",
            ReadHeadline = ToHeadline(line, text),
            Opening = line.Opening is { IsDefault: false } opening ? [.. opening.Select(span => ClaimMapping.Checked(span, text))] : null,
            ClaimsFound = line.ClaimsFound,
            Claims = [.. line.Claims.Select(c => ClaimMapping.ToClaim(c, text))],
            Sentences = [.. line.Sentences.Select(s => new ScoredSentence(ClaimMapping.Checked(new TextSpan(s.Start, s.End), text), s.CheckWorthiness, s.Why))],
        };
    }

    /// <summary>Null where the line does not say what stands in it.</summary>
    private static Headline? ToHeadline(ArticleLine line, string body) => line switch
    {
        { HeadlineFigures: null or { IsDefault: true } } => null,
        { Headline: { } headline, HeadlineFigures: { IsEmpty: false } figures } =>
            new Headline(headline, HeadlineCase.Lowered(headline, body), [.. figures.Select(f => ClaimMapping.ToFigure(f, headline))]),
        _ => Headline.None,
    };

    private static ArticleMetadata ToMetadata(ArticleLine line)
    {
        return new ArticleMetadata
        {
            Headline = One("headline", line.Headline),
            Deck = One("deck", line.Deck),
            Authors = Many("authors", line.Authors),
            Agencies = Many("agencies", line.Agencies),
            Publisher = One("publisher", line.Publisher),
            Published = Time("published", line.Published),
            Modified = Time("modified", line.Modified),
            Url = One("url", line.Url),
            Section = One("section", line.Section),
            Tags = Many("tags", line.Tags),
            Dateline = One("dateline", line.Dateline),
            Language = One("language", line.Language),
            Captions = [.. line.Captions.Select(c => new Caption(c.Text, c.Credit))],
        };

        Sourced<string>? One(string field, string? value) => value is null ? null : Sourced(field, value);

        ImmutableArray<Sourced<string>> Many(string field, ImmutableArray<string> values) => [.. values.Select(v => Sourced(field, v))];

        Sourced<NewsTime>? Time(string field, string? value) => NewsTime.TryParse(value, out var time) ? Sourced(field, time) : null;

        Sourced<T> Sourced<T>(string field, T value)
        {
            var evidence = line.Evidence?.GetValueOrDefault(field)
                ?? (field == "published" ? new EvidenceLine(line.PublishedFrom ?? "", line.PublishedConfidence ?? 0) : null);
            return new Sourced<T>(value, Source(evidence?.From), evidence?.Confidence ?? 0);
        }
    }

    private static ImmutableSortedDictionary<string, EvidenceLine> Evidence(ArticleMetadata metadata)
    {
        var evidence = ImmutableSortedDictionary.CreateBuilder<string, EvidenceLine>(StringComparer.Ordinal);
        Add("headline", metadata.Headline);
        Add("deck", metadata.Deck);
        Add("authors", metadata.Authors.FirstOrDefault());
        Add("agencies", metadata.Agencies.FirstOrDefault());
        Add("publisher", metadata.Publisher);
        Add("published", metadata.Published);
        Add("modified", metadata.Modified);
        Add("url", metadata.Url);
        Add("section", metadata.Section);
        Add("tags", metadata.Tags.FirstOrDefault());
        Add("dateline", metadata.Dateline);
        Add("language", metadata.Language);
        return evidence.ToImmutable();

        void Add<T>(string field, Sourced<T>? value)
        {
            if (value is not null)
            {
                evidence.Add(field, new EvidenceLine(Name(value.From), value.Confidence));
            }
        }
    }

    private static ImmutableArray<string> Values(ImmutableArray<Sourced<string>> fields) => [.. fields.Select(f => f.Value)];

    private static string Name(FieldSource source) => JsonNamingPolicy.KebabCaseLower.ConvertName(source.ToString());

    private static FieldSource Source(string? name) =>
        Enum.GetValues<FieldSource>().Where(s => Name(s) == name).DefaultIfEmpty(FieldSource.Inferred).First();
}
