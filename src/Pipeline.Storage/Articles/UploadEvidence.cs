using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pipeline.News.Reading;

namespace Pipeline.Storage.Articles;

/// <summary>What a bundle said of a member beside its bytes, as metadata of the member's blob: JSON in the letters that an HTTP header may have.</summary>
internal static class UploadEvidence
{
    private const string Name = "evidence";

    // A blob's metadata may have 8 kB in all; every character may become six.
    private const int MostCharacters = 6_000;
    private const int LongestField = 300;
    private const int LongestAddress = 2_000;
    private const int MostNames = 10;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <returns>Null where nothing is known beside the bytes.</returns>
    public static IDictionary<string, string>? Metadata(ImmutableArray<SourceEvidence> evidence)
    {
        if (evidence.IsEmpty)
        {
            return null;
        }

        var whole = Text([.. evidence.Select(Bounded)]);
        // What a headline and a date say is worth more than a list of tags.
        var text = whole.Length <= MostCharacters ? whole : Text([.. evidence.Select(e => Bounded(e) with { Tags = [], Authors = [], Section = null, Heading = null })]);
        return text.Length <= MostCharacters ? new Dictionary<string, string>(StringComparer.Ordinal) { [Name] = text } : null;
    }

    /// <summary>With the address that a page was fetched from. What is not of the form that this program writes says nothing.</summary>
    public static ImmutableArray<SourceEvidence> Read(IDictionary<string, string>? metadata)
    {
        var address = UploadAddress.Evidence(metadata);
        if (metadata is null || !metadata.TryGetValue(Name, out var text))
        {
            return address;
        }

        try
        {
            return [.. address, .. JsonSerializer.Deserialize<SourceEvidence[]>(text, Json)?.OfType<SourceEvidence>().Select(Whole) ?? []];
        }
        catch (JsonException)
        {
            return address;
        }
    }

    private static string Text(SourceEvidence[] evidence) => JsonSerializer.Serialize(evidence, Json);

    // Lists that the JSON leaves out come as none at all.
    private static SourceEvidence Whole(SourceEvidence evidence) => evidence with
    {
        Authors = evidence.Authors.IsDefault ? [] : evidence.Authors,
        Tags = evidence.Tags.IsDefault ? [] : evidence.Tags,
    };

    private static SourceEvidence Bounded(SourceEvidence evidence) => evidence with
    {
        Title = Cut(evidence.Title),
        Heading = Cut(evidence.Heading),
        Authors = [.. evidence.Authors.Take(MostNames).Select(a => Cut(a)!)],
        Publisher = Cut(evidence.Publisher),
        Published = Cut(evidence.Published),
        Modified = Cut(evidence.Modified),
        // A part of an address is another address.
        Url = evidence.Url?.Length > LongestAddress ? null : evidence.Url,
        Section = Cut(evidence.Section),
        Tags = [.. evidence.Tags.Take(MostNames).Select(t => Cut(t)!)],
    };

    private static string? Cut(string? text) => text?.Length > LongestField ? text[..LongestField] : text;
}
