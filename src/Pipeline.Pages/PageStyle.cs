using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Pages;

/// <summary>The one stylesheet, written into each page, and the policy that allows it and nothing else.</summary>
public static class PageStyle
{
    public static string Css { get; } = Read("pipeline.css");

    /// <summary>
    /// No script, no outside request, no style but our own. Served pages that have a script of their own pass <c>'self'</c>.
    /// </summary>
    public static string Policy(bool ownScript) =>
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; img-src data:; base-uri 'none'; form-action 'self'"
        + (ownScript ? "; script-src 'self'; connect-src 'self'" : "");

    /// <summary>What has come since the reader's last visit, and links to copy. Every page reads without it, and what it remembers stays in the browser.</summary>
    public static string ReadingScript { get; } = Read("reading.js");

    /// <summary>The script of the page of today: drop zone and live list.</summary>
    public static string TodayScript { get; } = Read("today.js");

    internal static string Read(string resource)
    {
        using var stream = typeof(PageStyle).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource '{resource}' is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
