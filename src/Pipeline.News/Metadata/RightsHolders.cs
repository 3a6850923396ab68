using System.Buffers;
using System.Collections.Frozen;

namespace Pipeline.News.Metadata;

/// <summary>Who claims the rights to a site: <c>© 2019–2025 Ann Lee. All rights reserved</c>.</summary>
internal static class RightsHolders
{
    private const int LongestNotice = 150;

    // What has no capital is looked for where case counts, which is faster.
    private static readonly (string Sign, StringComparison Case)[] Signs =
        [("©", StringComparison.Ordinal), ("(c) ", StringComparison.OrdinalIgnoreCase), ("copyright ", StringComparison.OrdinalIgnoreCase)];

    private static readonly SearchValues<char> Ends = SearchValues.Create(".,|•·©0123456789");

    private static readonly FrozenSet<string> LegalForms =
        new[] { "ab", "ag", "as", "bv", "co", "corp", "corporation", "gmbh", "inc", "llc", "llp", "ltd", "plc", "pty", "sa", "srl" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name without years and legal form; null where a line claims no rights.</summary>
    public static string? In(string line)
    {
        if (line.Length > LongestNotice)
        {
            return null;
        }

        foreach (var (sign, letters) in Signs)
        {
            if (line.IndexOf(sign, letters) is >= 0 and var at)
            {
                var name = Name(line[(at + sign.Length)..]);
                return name.Length == 0 ? null : name;
            }
        }

        return null;
    }

    private static string Name(string notice)
    {
        var start = WithoutYears(notice);
        foreach (var word in (string[])["copyright ", "© ", "by "])
        {
            start = start.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? WithoutYears(start[word.Length..]) : start;
        }

        var end = start.AsSpan().IndexOfAny(Ends);
        var name = (end < 0 ? start : start[..end]).Trim();
        var rights = name.IndexOf(" all rights", StringComparison.OrdinalIgnoreCase);
        name = (rights < 0 ? name : name[..rights]).TrimEnd(' ', '-', '–');
        var last = name.LastIndexOf(' ');
        return last > 0 && LegalForms.Contains(name[(last + 1)..]) ? name[..last].TrimEnd() : name;
    }

    private static string WithoutYears(string text) => text.TrimStart([' ', '-', '–', ',', ':', .. "0123456789"]);
}
