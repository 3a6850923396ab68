using System.Text.RegularExpressions;

namespace Pipeline.Formats.Writing;

/// <summary>Titles in a document's properties that somebody gave, and not a program.</summary>
internal static partial class DocumentTitle
{
    public static bool IsGiven(string title) => title.Trim().Contains(' ', StringComparison.Ordinal) && !ByProgram().IsMatch(title);

    /// <summary>The file's name, which printing programs write, and what a new document is called.</summary>
    [GeneratedRegex(@"\A(?:Microsoft (?:Word|PowerPoint|Excel) - |untitled|document \d)|\.(?:docx?|odt|indd|qxd|qxp|rtf|pages|pdf|html?)\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ByProgram();
}
