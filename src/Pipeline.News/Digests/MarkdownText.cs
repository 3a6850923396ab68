using System.Text.RegularExpressions;

namespace Pipeline.News.Digests;

/// <summary>Words of others as plain text in a line of CommonMark, and of the extensions that GitHub and most readers add to it.</summary>
internal static partial class MarkdownText
{
    public static string Escaped(string text)
    {
        // Four spaces would begin code; a line feed would begin whatever follows it.
        var line = Controls.Replace(text, " ").TrimStart();
        return ListMark.Replace(Escapes.Replace(line, @"\$0"), @"$1\$2");
    }

    // Where an address would become a link only its own sign is escaped, so that times and scores stay readable.
    [GeneratedRegex(@"[\\`*_{}\[\]<>#+!|&~^@]|:(?=//|:)|(?<=:):|(?<=\b(?:mailto|tel)):|=(?==)|(?<==)=|(?<=\bwww)\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Escapes { get; }

    // "- one", "1. one" and "2) two" at the start of a line's words.
    [GeneratedRegex(@"^(\d*)([-.)])(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex ListMark { get; }

    [GeneratedRegex(@"[\p{Cc}\u2028\u2029]", RegexOptions.CultureInvariant)]
    private static partial Regex Controls { get; }
}
