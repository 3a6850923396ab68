namespace Pipeline.Azurite;

/// <summary>Why <c>npm ci</c> failed, for whoever can mend it.</summary>
internal static class NpmFailure
{
    /// <summary>npm tries three times; so it says within half a minute, and not within one and a half, that there is no network.</summary>
    public const string Patience = "--fetch-retry-maxtimeout=10000";

    // What Node's sockets and name look-ups end with where nobody answers; by npm's own account of its errors.
    private static readonly string[] NoNetwork =
    [
        "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "ERR_SOCKET_TIMEOUT", "ETIMEDOUT",
    ];

    /// <returns>Two lines where the network is missing; null for anything else.</returns>
    public static string? Describe(string output) => Array.Find(NoNetwork, code => output.Contains(code, StringComparison.Ordinal)) is { } code
        ? $"Azurite has to be installed first, and npm has no network ({code}).{Environment.NewLine}Go online and say this again, or name a storage account with --connection."
        : null;

    /// <summary>What npm says of errors is told in the end, by its meaning.</summary>
    public static IProgress<string>? Without(IProgress<string>? progress) => progress is null ? null : new NoErrors(progress);

    private sealed class NoErrors(IProgress<string> progress) : IProgress<string>
    {
        public void Report(string value)
        {
            if (!value.StartsWith("npm error", StringComparison.OrdinalIgnoreCase) && !value.StartsWith("npm ERR!", StringComparison.Ordinal))
            {
                progress.Report(value);
            }
        }
    }
}
