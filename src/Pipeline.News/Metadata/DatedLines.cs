using System.Collections.Immutable;
using Pipeline.News.Metadata.Dates;
using Pipeline.News.Metadata.Pages;

namespace Pipeline.News.Metadata;

internal enum DateRole
{
    Unnamed,
    Published,
    Modified,
    Other,
}

/// <summary>A date on a short line, and what the words before it say of it.</summary>
internal readonly record struct DatedLine(WrittenDate Date, DateRole Role, int Distance);

/// <summary>Finds the dates that stand around a headline.</summary>
internal static class DatedLines
{
    /// <summary>Longer lines are sentences; only a named date counts there.</summary>
    private const int LongestLine = 90;

    private static readonly ImmutableArray<string> PublishedWords = Lexicon.Lines("Metadata/Lexicons/published-words");
    private static readonly ImmutableArray<string> ModifiedWords = Lexicon.Lines("Metadata/Lexicons/modified-words");
    private static readonly ImmutableArray<string> OtherWords = Lexicon.Lines("Metadata/Lexicons/other-date-words");

    /// <summary>Nearest below the headline first, then those above it.</summary>
    public static ImmutableArray<DatedLine> Near(PageEvidence page, int headline, int before, int after)
    {
        var found = ImmutableArray.CreateBuilder<DatedLine>();
        if (headline < 0)
        {
            return [];
        }

        for (var i = headline; i < page.Lines.Length && i <= headline + after; i++)
        {
            Add(page, i, i - headline, found);
        }

        for (var i = headline - 1; i >= 0 && i >= headline - before; i--)
        {
            Add(page, i, headline - i, found);
        }

        return found.ToImmutable();
    }

    /// <summary>The dates of one line with their roles; a label on the line before counts for the first.</summary>
    public static IEnumerable<DatedLine> Of(string line, string? lineBefore, int distance)
    {
        var from = 0;
        foreach (var date in DateScanner.All(line))
        {
            var label = date.Start > from ? line[from..date.Start] : "";
            var role = RoleOf(label);
            if (role == DateRole.Unnamed && from == 0 && lineBefore is { Length: < 30 } && DateScanner.First(lineBefore) is null)
            {
                role = RoleOf(lineBefore);
            }

            if (role == DateRole.Unnamed && line.Length > LongestLine)
            {
                role = DateRole.Other;
            }

            from = date.End;
            yield return new DatedLine(date, role, distance);
        }
    }

    private static void Add(PageEvidence page, int at, int distance, ImmutableArray<DatedLine>.Builder found)
    {
        if (page.Lines[at].Text.Length <= 200)
        {
            found.AddRange(Of(page.Lines[at].Text, at > 0 ? page.Lines[at - 1].Text : null, distance));
        }
    }

    private static DateRole RoleOf(string label)
    {
        if (label.Length == 0)
        {
            return DateRole.Unnamed;
        }

        if (Has(label, ModifiedWords))
        {
            return DateRole.Modified;
        }

        return Has(label, OtherWords) ? DateRole.Other : Has(label, PublishedWords) ? DateRole.Published : DateRole.Unnamed;
    }

    private static bool Has(string label, ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            if (label.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
