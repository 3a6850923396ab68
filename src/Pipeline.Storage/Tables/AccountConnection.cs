using System.Diagnostics.CodeAnalysis;

namespace Pipeline.Storage.Tables;

/// <summary>Says what is wrong with a connection string, without repeating any of it: the clients' own errors name no part, or the wrong one.</summary>
internal static class AccountConnection
{
    public static bool IsUsable(string connection, [NotNullWhen(false)] out string? problem)
    {
        problem = Parts(connection) switch
        {
            null => "The connection string is not a list of Name=value pairs with ';' between them.",
            { } parts when parts.GetValueOrDefault("UseDevelopmentStorage") is "true" => null,
            { } parts when !parts.ContainsKey("AccountName") || !parts.ContainsKey("AccountKey") =>
                "The connection string needs AccountName and AccountKey; for access without a key give the two service addresses instead.",
            { } parts when !IsBase64(parts["AccountKey"]) => "AccountKey in the connection string is not Base64; copy it again, with the '=' at its end.",
            { } parts => Endpoint(parts, "TableEndpoint") ?? Endpoint(parts, "BlobEndpoint"),
        };
        return problem is null;
    }

    private static bool IsBase64(string key) => Convert.TryFromBase64String(key, new byte[key.Length], out _);

    private static string? Endpoint(Dictionary<string, string> parts, string name) =>
        !parts.TryGetValue(name, out var address) || Uri.TryCreate(address, UriKind.Absolute, out _) ? null
        : $"{name} in the connection string is not an absolute address.";

    private static Dictionary<string, string>? Parts(string connection)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in connection.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // Keys end in '=' themselves, so only the first one divides.
            var split = part.IndexOf('=', StringComparison.Ordinal);
            if (split <= 0 || !parts.TryAdd(part[..split], part[(split + 1)..]))
            {
                return null;
            }
        }

        return parts.Count == 0 ? null : parts;
    }
}
