using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Pipeline.News.Reading;

/// <summary>
/// Lines with a label each above a text, as people and programs write who save articles: <c>Title: …</c>, <c>Author: …</c>, <c>Source: …</c>,
/// and a blank line. All of them have to be known, and one has to be the title: an article may begin with a label too.
/// </summary>
internal static class LabelledHead
{
    // One label may begin an article; two, of which one is the title, do not.
    private const int FewestLines = 2;
    // Lines: some ten fields are usual; where no blank line follows by then, the labels are the text's own.
    private const int MostLines = 15;

    private static readonly FrozenSet<string> Labels = new[]
    {
        "title", "headline", "author", "authors", "by", "byline", "date", "published", "updated", "modified", "source", "publisher", "publication", "site", "website", "outlet",
        "newspaper", "url", "link", "section", "category", "tags", "keywords", "language", "lang", "description", "summary", "created", "saved", "clipped", "accessed", "retrieved", "type", "id",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether anybody labels with it what an article is.</summary>
    public static bool IsLabel(string key) => Labels.Contains(key);

    public static (FrontMatter? Found, string Text) Split(string text)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var at = 0;
        for (var line = 0; line < MostLines && at < text.Length; line++)
        {
            var end = text.IndexOf('\n', at) is var found and >= 0 ? found : text.Length;
            var written = text.AsSpan(at..end).Trim();
            if (written.IsEmpty)
            {
                return fields.Count >= FewestLines && (fields.ContainsKey("title") || fields.ContainsKey("headline"))
                    ? (new FrontMatter(fields.ToImmutable()), text[end..].TrimStart('\n'))
                    : (null, text);
            }

            var colon = written.IndexOf(':');
            var label = colon is > 0 and < 20 ? written[..colon].Trim().ToString().ToLowerInvariant() : "";
            if (!Labels.Contains(label))
            {
                return (null, text);
            }

            if (written[(colon + 1)..].Trim() is { IsEmpty: false } value)
            {
                fields[label] = [value.ToString()];
            }

            at = end + 1;
        }

        return (null, text);
    }
}
