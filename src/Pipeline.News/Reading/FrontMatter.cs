using System.Collections.Immutable;

namespace Pipeline.News.Reading;

/// <summary>What a note says about itself above its text: YAML between <c>---</c> lines, TOML between <c>+++</c>, or lines with known labels.</summary>
/// <param name="Fields">By lower-case key; a list has several values, of nested structures the name.</param>
internal sealed record FrontMatter(ImmutableSortedDictionary<string, ImmutableArray<string>> Fields)
{
    /// <summary>In characters; longer blocks are text between two rules.</summary>
    private const int Longest = 20_000;

    private static readonly ImmutableArray<string> Addresses = ["url", "source", "link", "canonical", "canonical_url", "original", "original_url", "permalink", "clipped_from"];
    private static readonly ImmutableArray<string> Writers = ["author", "authors", "by", "byline", "creator"];

    /// <summary>The first value of the first of these keys that has one.</summary>
    public string? First(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (All(key) is [var value, ..])
            {
                return value;
            }
        }

        return null;
    }

    public ImmutableArray<string> All(string key) => Fields.GetValueOrDefault(key, []);

    /// <summary>When a program clipped a page (<c>created</c>, <c>saved</c>) says nothing of when it was published.</summary>
    public SourceEvidence Evidence()
    {
        var address = Addresses.Select(k => First(k)).FirstOrDefault(IsAddress);
        var source = First("publisher", "publication", "site", "site_name", "sitename", "website", "outlet", "newspaper", "source");
        return new SourceEvidence(EvidenceOrigin.FrontMatter)
        {
            Title = First("title", "headline"),
            Authors = Writers.Select(All).FirstOrDefault(a => !a.IsEmpty, []),
            Published = First("published", "date", "pubdate", "publishdate", "publish_date", "published_at", "datepublished", "date_published"),
            Modified = First("lastmod", "modified", "updated", "last_modified", "date_modified", "updated_at"),
            Url = address,
            Publisher = IsAddress(source) ? null : source,
            Section = First("section", "category"),
            Tags = [.. All("tags").Concat(All("keywords")).Concat(All("tag"))],
        };
    }

    /// <summary>Null, and the text as it is, where no front matter stands at its very beginning.</summary>
    internal static (FrontMatter? Found, string Text) Split(string text)
    {
        var fence = text.StartsWith("---\n", StringComparison.Ordinal) ? "---" : text.StartsWith("+++\n", StringComparison.Ordinal) ? "+++" : null;
        if (fence is null)
        {
            return LabelledHead.Split(text);
        }

        var end = text.IndexOf("\n" + fence, 3, Math.Min(text.Length - 3, Longest), StringComparison.Ordinal);
        if (end <= 0)
        {
            return (null, text);
        }

        var block = text[4..Math.Max(4, end)];
        var fields = fence == "---" ? FrontMatterFields.OfYaml(block) : FrontMatterFields.OfToml(block);
        // Between two rules a paragraph with a colon may stand.
        if (!fields.Keys.Any(LabelledHead.IsLabel))
        {
            return (null, text);
        }

        var next = text.IndexOf('\n', end + 1);
        return (new FrontMatter(fields), next < 0 ? "" : text[(next + 1)..]);
    }

    private static bool IsAddress(string? text) => text is not null && text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && text.Contains("://", StringComparison.Ordinal);
}
