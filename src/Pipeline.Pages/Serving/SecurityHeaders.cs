namespace Pipeline.Pages.Serving;

/// <summary>What every answer says to browsers, whoever serves it.</summary>
public static class SecurityHeaders
{
    public static IReadOnlyList<KeyValuePair<string, string>> Of(string policy) =>
    [
        new("Content-Security-Policy", policy + "; frame-ancestors 'none'"),
        new("X-Content-Type-Options", "nosniff"),
        new("Referrer-Policy", "no-referrer"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        new("Cross-Origin-Resource-Policy", "same-origin"),
    ];
}
