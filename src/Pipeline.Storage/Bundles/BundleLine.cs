using System.Text.Json;
using System.Text.Json.Serialization;
using Pipeline.News.Texts;
using Pipeline.Storage.Articles;

namespace Pipeline.Storage.Bundles;

/// <summary>A line of a bundle's manifest.</summary>
/// <param name="Path">Below the container of articles; of what concerns the bundle as a whole, the bundle's own.</param>
/// <param name="Days">UTC days on which its rows may stand.</param>
/// <param name="Rejection">Why it was not taken out; null where it was.</param>
internal sealed record BundleLine(string Path, IReadOnlyList<DateOnly> Days, Rejection? Rejection = null)
{
    // Addresses in a message have no end; what it says stands at its beginning.
    private const int LongestMessage = 1_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>A rejection that a row has room for.</summary>
    public static Rejection Bounded(Rejection rejection) =>
        rejection.Message.Length > LongestMessage ? rejection with { Message = rejection.Message[..LongestMessage] + "…" } : rejection;

    public static string Write(IEnumerable<BundleLine> lines) => JsonSerializer.Serialize(
        lines.Select(line => new Form(line.Path, line.Days, line.Rejection is { } r ? CodeNames.Name(r.Code) : null, line.Rejection?.Message)), Json);

    public static IEnumerable<BundleLine> Read(string text) => JsonSerializer.Deserialize<Form[]>(text, Json)!
        .Select(form => new BundleLine(form.Path, form.Days, form.Code is { } code ? new Rejection(CodeNames.Code(code), form.Message ?? "") : null));

    private sealed record Form(string Path, IReadOnlyList<DateOnly> Days, string? Code, string? Message);
}
