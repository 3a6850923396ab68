using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Pipeline.News.Articles;
using Pipeline.News.Claims;
using Pipeline.News.Serialization;
using Pipeline.News.Texts;

namespace Pipeline.News.Digests;

/// <summary>An article of a day and all that it claims, not only what its digest tells: to look things up in.</summary>
/// <param name="Source">The upload's path.</param>
public sealed record ClaimedArticle(string Source, string? Outlet, string? Headline, ImmutableArray<ClaimedWords> Claims);

/// <param name="Speaker">As the sentence has it; null for what the article itself says.</param>
/// <param name="Name">Resolved; null when unknown or anonymous.</param>
/// <param name="How">As <see cref="CueWords"/> gives it; null where it tells nothing.</param>
/// <param name="Content">More than one where the reporting words split it.</param>
/// <param name="Place">Of the first of these words in the article's clean text.</param>
public sealed record ClaimedWords(
    string? Speaker, string? Name, string? Role, string? How, ClaimKind Kind, ImmutableArray<string> Content, TextSpan Place);

/// <summary>The claims of a day as a file beside its digest: NDJSON, an article a line, by their paths.</summary>
public static class DayClaims
{
    public const string FileName = "claims.ndjson";

    private static readonly JsonTypeInfo<ClaimedArticle> Line = JsonForm.OneLine(DayClaimsContext.Default).TypeInfo<ClaimedArticle>();

    public static string Write(IEnumerable<Article> articles)
    {
        var lines = new StringBuilder();
        foreach (var article in articles.OrderBy(a => a.Source, StringComparer.Ordinal))
        {
            try
            {
                lines.Append(JsonSerializer.Serialize(Of(article), Line)).Append('\n');
            }
            catch (Exception fault) when (Fault.IsOurs(fault))
            {
                // Not to be found by its claims; the page of the article says why.
                lines.Append(JsonSerializer.Serialize(new ClaimedArticle(article.Source, null, null, []), Line)).Append('\n');
            }
        }

        return lines.ToString();
    }

    /// <exception cref="JsonException">The text is not such a file.</exception>
    public static IReadOnlyList<ClaimedArticle> Read(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize(line, Line) ?? throw new JsonException("A line is the JSON null."))];

    private static ClaimedArticle Of(Article article)
    {
        var text = article.Body.Text;
        return new ClaimedArticle(article.Source, Outlets.NameOf(article.Metadata), article.Metadata.Headline?.Value, [.. article.Claims.Select(Words)]);

        ClaimedWords Words(Claim claim)
        {
            ImmutableArray<TextSpan> content = claim.Content.IsEmpty ? [claim.Sentence] : claim.Content;
            return new ClaimedWords(
                claim.Speaker?.Span.In(text), claim.Speaker?.Name, claim.Speaker?.Role, CueWords.Before(claim, text) is { Length: > 0 } how ? how : null,
                claim.Kind, [.. content.Select(span => span.In(text))], content[0]);
        }
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, Converters = [typeof(KebabCase<ClaimKind>), typeof(SpanConverter)])]
[JsonSerializable(typeof(ClaimedArticle))]
internal sealed partial class DayClaimsContext : JsonSerializerContext;
