using System.Buffers;
using System.Collections.Frozen;
using Pipeline.News.Texts;

namespace Pipeline.News.Metadata.Fields;

/// <summary>Who claims the rights to a site: <c>© 2019–2025 Ann Lee. All rights reserved</c>.</summary>
internal static class RightsHolders
{
    // Characters: years, holder and "all rights reserved"; longer ones are terms of use.
    private const int LongestNotice = 150;

    // What has no capital is looked for where case counts, which is faster.
    private static readonly (string Sign, StringComparison Case)[] Signs =
        [("©", StringComparison.Ordinal), ("(c) ", StringComparison.OrdinalIgnoreCase), ("copyright ", StringComparison.OrdinalIgnoreCase)];

    private static readonly SearchValues<char> Ends = SearchValues.Create(".,|•·©0123456789");

    private static readonly FrozenSet<string> LegalForms = Lexicon.Lines("Metadata/Lexicons/legal-forms").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="Name">Without years and legal form.</param>
    /// <param name="IsFirm">A legal form follows the name.</param>
    internal readonly record struct Holder(string Name, bool IsFirm);

    /// <summary>The holder's name; null where a line claims no rights.</summary>
    public static string? In(string line) => Of(line)?.Name;

    /// <summary>The holder; null where a line claims no rights.</summary>
    public static Holder? Of(string line)
    {
        if (line.Length > LongestNotice)
        {
            return null;
        }

        foreach (var (sign, letters) in Signs)
        {
            if (line.IndexOf(sign, letters) is >= 0 and var at)
            {
                return Read(line[(at + sign.Length)..]) is { Name.Length: > 0 } holder ? holder : null;
            }
        }

        return null;
    }

    private static Holder Read(string notice)
    {
        var start = WithoutYears(notice);
        foreach (var word in (string[])["copyright ", "© ", "by "])
        {
            start = start.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? WithoutYears(start[word.Length..]) : start;
        }

        var end = start.AsSpan().IndexOfAny(Ends) is >= 0 and var mark ? mark : start.Length;
        var name = start[..end].Trim();
        var rights = name.IndexOf(" all rights", StringComparison.OrdinalIgnoreCase);
        name = (rights < 0 ? name : name[..rights]).TrimEnd(' ', '-', '–');
        // Ann Lee S.p.A.: the first point of the form ended the name.
        var last = name.LastIndexOf(' ');
        var form = end < start.Length && start[end] == '.' && last > 0 ? FirstWord(start[(last + 1)..]) : name[(last + 1)..];
        return last > 0 && LegalForms.Contains(form)
            ? new Holder(name[..last].TrimEnd(), true)
            : new Holder(name, LegalForms.Contains(FirstWord(start[end..].TrimStart(',', ' '))));
    }

    private static string FirstWord(string text) => text.Split(' ', 2)[0].Replace(".", "", StringComparison.Ordinal).TrimEnd(',');

    private static string WithoutYears(string text) => text.TrimStart([' ', '-', '–', ',', ':', .. "0123456789"]);
}
