using System.Diagnostics.CodeAnalysis;

namespace Pipeline.Storage.Tables;

/// <summary>What a connection string says about an account's tables.</summary>
internal sealed record StorageAccount(string Name, byte[] Key, Uri TableEndpoint)
{
    private const string EmulatorName = "devstoreaccount1";

    // The published key of the storage emulators; it opens nothing else.
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static bool TryParse(string connection, [NotNullWhen(true)] out StorageAccount? account, [NotNullWhen(false)] out string? problem)
    {
        (account, problem) = (null, null);
        var parts = Parts(connection);
        if (parts is null)
        {
            problem = "The connection string is not a list of Name=value pairs with ';' between them.";
            return false;
        }

        if (parts.GetValueOrDefault("UseDevelopmentStorage") is "true")
        {
            account = new(EmulatorName, Convert.FromBase64String(EmulatorKey), new Uri($"http://127.0.0.1:10002/{EmulatorName}"));
            return true;
        }

        if (!parts.TryGetValue("AccountName", out var name) || !parts.TryGetValue("AccountKey", out var key))
        {
            problem = "The connection string needs AccountName and AccountKey; for access without a key give the two service addresses instead.";
            return false;
        }

        var decoded = new byte[key.Length];
        if (!Convert.TryFromBase64String(key, decoded, out var length))
        {
            problem = "AccountKey in the connection string is not Base64; copy it again, with the '=' at its end.";
            return false;
        }

        if (!Uri.TryCreate(TableEndpointIn(parts, name), UriKind.Absolute, out var endpoint))
        {
            problem = "TableEndpoint in the connection string is not an absolute address.";
            return false;
        }

        account = new(name, decoded[..length], endpoint);
        return true;
    }

    private static string TableEndpointIn(Dictionary<string, string> parts, string name) =>
        parts.GetValueOrDefault("TableEndpoint")
        ?? $"{parts.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{name}.table.{parts.GetValueOrDefault("EndpointSuffix", "core.windows.net")}";

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
