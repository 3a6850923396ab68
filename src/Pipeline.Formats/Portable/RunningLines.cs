using System.Text.RegularExpressions;

namespace Pipeline.Formats.Portable;

/// <summary>Running heads, running feet and page numbers: what stands at the edges of pages and is no part of their text.</summary>
internal static partial class RunningLines
{
    /// <summary>Share of a page's height, at its top and at its bottom.</summary>
    private const double Edge = 0.12;

    /// <summary>In points: the same place on two pages.</summary>
    private const double SamePlace = 4;

    public static (IReadOnlyList<PdfLine> Body, IReadOnlyList<PdfLine> Running) Part(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        var repeated = pages.SelectMany(p => p).Where(IsAtEdge)
            .GroupBy(l => (Digits().Replace(l.Text, "#"), Math.Round(l.Bottom / SamePlace)))
            .Where(g => g.Select(l => l.Page).Distinct().Count() > Math.Max(1, pages.Count / 3))
            .SelectMany(g => g).ToHashSet(ReferenceEqualityComparer.Instance);
        var (body, running) = (new List<PdfLine>(), new List<PdfLine>());
        foreach (var page in pages)
        {
            var foot = page.FirstOrDefault(l => l.Bottom < Edge * l.PageHeight && IsPageOfPages().IsMatch(l.Text[(l.Text.LastIndexOf(' ') + 1)..]));
            foreach (var line in page)
            {
                var isRunning = repeated.Contains(line) || (IsAtEdge(line) && PageNumber().IsMatch(line.Text)) || StandsBeside(line, foot) || Mirrors(line, foot);
                (isRunning ? running : body).Add(line);
            }
        }

        return (body, running);
    }

    private static bool IsAtEdge(PdfLine line) => line.Bottom < Edge * line.PageHeight || line.Top > (1 - Edge) * line.PageHeight;

    /// <summary>The page's address, to the left of its number.</summary>
    private static bool StandsBeside(PdfLine line, PdfLine? foot) => foot is not null && Math.Abs(line.Bottom - foot.Bottom) < SamePlace;

    /// <summary>Browsers print date and title as far above the page as its address and number stand below it, in letters as small.</summary>
    private static bool Mirrors(PdfLine line, PdfLine? foot) =>
        foot is not null && Math.Abs(line.PageHeight - line.Top - foot.Bottom) < 2 * SamePlace && line.Size <= foot.Size + 0.5;

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\A(?:(?:page|seite|pagina|página|p\.) ?)?(?:[-–—] ?)?\d{1,4}(?:/\d{1,4}|[-–—]| (?:[-–—]|(?:/|of|von|de|di) \d{1,4}))?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\A\d{1,4}/\d{1,4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex IsPageOfPages();
}
