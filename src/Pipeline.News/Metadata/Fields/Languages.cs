using Pipeline.News.Language;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Metadata.Fields;

/// <summary>The language of an article: what the text shows, where it shows enough, else what the page declares.</summary>
internal static class Languages
{
    /// <summary>Sites declare the language of their template, so a text that shows less than this share of another language's signs is not in it.</summary>
    private const double LeastShare = 0.5;

    /// <summary>Where the declared language is none of those that are told by their words.</summary>
    private const double SureEnough = 0.8;

    public static Sourced<string>? Of(PageEvidence page, LinkedArticle linked, string body)
    {
        var declared = Declared(page, linked);
        var identified = Of(body);
        if (identified is null || declared is null)
        {
            return identified ?? declared;
        }

        if (Primary(identified.Value) == Primary(declared.Value))
        {
            // The declaration may name the region too: en-GB.
            return declared with { Confidence = 0.99 };
        }

        var share = LanguageIdentifier.ShareOf(Primary(declared.Value), body, identified.Value);
        return share < LeastShare || (share is null && identified.Confidence >= SureEnough) ? identified : declared;
    }

    public static Sourced<string>? Of(string body) =>
        LanguageIdentifier.Identify(body) is { } found ? new Sourced<string>(found.Bcp47, FieldSource.Inferred, found.Confidence) : null;

    private static Sourced<string>? Declared(PageEvidence page, LinkedArticle linked)
    {
        if (Tag(linked.Language) is { } fromJson)
        {
            return new Sourced<string>(fromJson, FieldSource.JsonLd, 0.9);
        }

        if (Tag(page.Language) is { } fromHtml)
        {
            return new Sourced<string>(fromHtml, FieldSource.Html, 0.9);
        }

        return page.Metas.For("language").Select(m => Tag(m.Value) is { } tag ? m with { Value = tag } : null).FirstOrDefault(m => m is not null);
    }

    /// <summary><c>en_us</c> as <c>en-US</c>; null for what is no language tag.</summary>
    private static string? Tag(string? text)
    {
        var parts = (text ?? "").Trim().Replace('_', '-').Split('-');
        if (parts[0].Length is not (2 or 3) || !parts[0].All(char.IsAsciiLetter))
        {
            return null;
        }

        var tag = parts[0].ToLowerInvariant();
        if (parts.Length > 1 && parts[1].Length == 4 && parts[1].All(char.IsAsciiLetter))
        {
            tag += "-" + char.ToUpperInvariant(parts[1][0]) + parts[1][1..].ToLowerInvariant();
            parts = [parts[0], .. parts[2..]];
        }

        return parts.Length > 1 && parts[1].Length == 2 && parts[1].All(char.IsAsciiLetter) ? tag + "-" + parts[1].ToUpperInvariant() : tag;
    }

    /// <summary>Both ways to write Norwegian count as one.</summary>
    private static string Primary(string tag) => tag.Split('-')[0] switch
    {
        "nb" or "nn" => "no",
        var primary => primary,
    };
}
