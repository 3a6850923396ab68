using System.Text.RegularExpressions;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading.Notes.Pages;

/// <summary>Running heads, running feet and page numbers among the lines of printed pages.</summary>
internal static partial class PageEdges
{
    /// <summary>In filled lines: head or foot stand right beside the number or another head.</summary>
    private const int Beside = 2;

    // Characters: one line of a printed page; longer ones are paragraphs.
    private const int LongestHead = 100;

    /// <returns>The indices of such lines.</returns>
    public static HashSet<int> Find(string text, List<LineSpan> lines)
    {
        var written = lines.ConvertAll(l => text[l.Start..l.End]);
        var running = Numbers(written);
        foreach (var copies in written.Index().Where(l => l.Item.Length <= LongestHead).GroupBy(l => Digits().Replace(l.Item, "#")).Where(g => g.Count() > 1))
        {
            // The same but for its number on every page, beside the page's number or where the page's end cut a sentence.
            var isRunning = copies.Count(l => IsBeside(running, l.Index) || Cuts(text, lines, l.Index)) * 2 >= copies.Count();
            if (isRunning && !copies.Any(l => running.Contains(l.Index)))
            {
                running.UnionWith(copies.Select(l => l.Index));
            }
        }

        return running;
    }

    /// <summary>Lines that are a number and count up by one from page to page, or say how many pages there are.</summary>
    private static HashSet<int> Numbers(List<string> lines)
    {
        var numbers = lines.Index().Select(l => (l.Index, Match: PageNumber().Match(l.Item.Trim(Decoration)))).Where(l => l.Match.Success).ToList();
        var running = numbers.Where(n => n.Match.Groups["of"].Success).Select(n => n.Index).ToHashSet();
        for (var i = 1; i < numbers.Count; i++)
        {
            if (Value(numbers[i].Match) == Value(numbers[i - 1].Match) + 1)
            {
                running.Add(numbers[i - 1].Index);
                running.Add(numbers[i].Index);
            }
        }

        return running;
    }

    /// <summary><c>- 12 -</c>, <c>[12]</c>.</summary>
    private static readonly char[] Decoration = [' ', '-', '–', '—', '[', ']'];

    private static int Value(Match number) => int.Parse(number.Groups["n"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsBeside(HashSet<int> running, int line)
    {
        for (var offset = 1; offset <= Beside; offset++)
        {
            if (running.Contains(line - offset) || running.Contains(line + offset))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Between a line that ends no sentence and one that goes on with a small letter.</summary>
    private static bool Cuts(string text, List<LineSpan> lines, int line) =>
        line > 0 && line + 1 < lines.Count && lines[line].Blank + lines[line + 1].Blank > 0
        && !WrapWidth.EndsSentence(text, lines[line - 1]) && char.IsLower(text[lines[line + 1].Start]) && !char.IsLower(text[lines[line].Start]);

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\A(?:(?:page|seite|pagina|página|p\.) ?)?(?<n>\d{1,4})(?<of>/\d{1,4}| (?:/|of|von|de|di|sur|av) \d{1,4})?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
