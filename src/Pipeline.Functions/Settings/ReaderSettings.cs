using Microsoft.Extensions.Configuration;

namespace Pipeline.Functions.Settings;

/// <param name="Key">Set where access is by key.</param>
public sealed record ReaderSettings(ReaderAccess Access, string? Key = null)
{
    // 20 characters of a random key are beyond guessing over HTTP even where they are only hex digits (80 bits).
    private const int ShortestKey = 20;

    /// <summary>Whoever forgot to choose gets the closed door: a key, and a start that stops without one.</summary>
    internal static ReaderSettings Read(IConfiguration configuration, List<string> problems)
    {
        var text = configuration[Names.Readers];
        var access = ReaderAccess.Key;
        if (!string.IsNullOrWhiteSpace(text) && !TryAccess(text, out access))
        {
            problems.Add($"The setting {Names.Readers} is '{text}': give key, entra or anonymous.");
            return new ReaderSettings(access);
        }

        if (access != ReaderAccess.Key)
        {
            return new ReaderSettings(access);
        }

        var key = configuration[Names.ReadersKey];
        if (key is not { Length: >= ShortestKey })
        {
            problems.Add($"The setting {Names.ReadersKey} is missing or short: give a random key of at least {ShortestKey} characters, or set {Names.Readers} to entra or anonymous.");
        }

        return new ReaderSettings(access, key);
    }

    private static bool TryAccess(string text, out ReaderAccess access)
    {
        ReaderAccess? found = text.Trim().ToLowerInvariant() switch
        {
            "key" => ReaderAccess.Key,
            "entra" => ReaderAccess.Entra,
            "anonymous" => ReaderAccess.Anonymous,
            _ => null,
        };
        access = found ?? ReaderAccess.Key;
        return found is not null;
    }
}

/// <summary>Who may read over HTTP what is stored.</summary>
public enum ReaderAccess
{
    /// <summary>Who has the readers' key.</summary>
    Key,

    /// <summary>Who has signed in with Microsoft Entra: the platform sees to that before the app hears of a request.</summary>
    Entra,

    /// <summary>Everybody who knows the address.</summary>
    Anonymous,
}
