using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pipeline.News.Texts;

namespace Pipeline.Formats.Bundles;

/// <summary>Names of members: those of files as they are, where they stay in their place; those of entries made of their address, so that they stay the same.</summary>
internal static class MemberNames
{
    // A name in a list that is read at one look; what tells members apart stands beside it.
    private const int LongestWords = 60;

    /// <returns>Null for what an operating system puts beside the files of its user.</returns>
    public static Outcome<string>? OfFile(string name)
    {
        var parts = name.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || parts.Any(p => p[0] == '.' && p is not ("." or "..")) || parts.Contains("__MACOSX"))
        {
            return null;
        }

        return parts.Any(p => p is ".." or "." || p.EndsWith(':') || p.Any(char.IsControl)) || name[0] is '/' or '\\'
            ? new Rejection(RejectionCode.BadArchive, "The name of this member leads out of the bundle; it was not unpacked.")
            : string.Join('/', parts);
    }

    /// <param name="identity">Address or identifier; null where the entry has none, and is named by its number.</param>
    public static string OfEntry(string? title, string? identity, int number, string extension)
    {
        var words = Words(title ?? "");
        return identity is null
            ? string.Create(CultureInfo.InvariantCulture, $"{number:D5}{(words.Length > 0 ? "-" : "")}{words}{extension}")
            : $"{words}{(words.Length > 0 ? "-" : "")}{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)).AsSpan(0, 5))}{extension}";
    }

    private static string Words(string title)
    {
        var words = new StringBuilder();
        foreach (var c in title)
        {
            if (char.IsLetterOrDigit(c))
            {
                words.Append(char.ToLowerInvariant(c));
            }
            else if (words.Length > 0 && words[^1] != '-')
            {
                words.Append('-');
            }

            if (words.Length >= LongestWords)
            {
                break;
            }
        }

        return words.ToString().Trim('-');
    }
}
