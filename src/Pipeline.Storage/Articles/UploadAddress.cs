using System.Collections.Immutable;
using Pipeline.News.Reading;

namespace Pipeline.Storage.Articles;

/// <summary>The address that a page was fetched from, as metadata of its blob.</summary>
public static class UploadAddress
{
    private const string Name = "address";

    /// <summary>Without the part behind <c>#</c>, in the letters that an HTTP header may have.</summary>
    public static IDictionary<string, string> Metadata(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return new Dictionary<string, string>(StringComparer.Ordinal) { [Name] = address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped) };
    }

    /// <summary>What metadata says of an article: as much as the record of a crawl does. What is no address of the web is nothing.</summary>
    internal static ImmutableArray<SourceEvidence> Evidence(IDictionary<string, string>? metadata) =>
        metadata is not null && metadata.TryGetValue(Name, out var value) && Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? [new SourceEvidence(EvidenceOrigin.Feed) { Url = address.AbsoluteUri }]
            : [];
}
