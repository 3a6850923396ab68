using Pipeline.News.Digests;
using Pipeline.Pages;
using Pipeline.Pages.Figures;
using Spectre.Console;

namespace Pipeline.Local.Terminal;

/// <summary>Figures of one thing side by side: a dot for the figure, a line for its bounds, one axis for all.</summary>
internal static class FigureReport
{
    // Below the line that the figures belong to, and charts in which a difference of a tenth is seen but that fit beside words on 80 columns.
    private const int Indent = 4;
    private const int NarrowestChart = 12;
    private const int WidestChart = 40;

    // Fewer columns than this for a figure's words would break them into scraps.
    private const int NarrowestWords = 24;
    private const int LongestName = 24;

    private static readonly Style Quiet = new(decoration: Decoration.Dim);

    /// <summary><c>people killed (fighting in Syria)</c></summary>
    public static string What(FigureComparison figures) => CountedThing.Of(figures) + (CountedThing.About(figures) is { } about ? $" ({about})" : "");

    /// <summary>The same and its figures, in one line.</summary>
    public static string InWords(FigureComparison figures) => $"{What(figures)}: {Said(figures)}";

    public static void Write(TerminalText text, FigureComparison figures)
    {
        var scale = FigureScale.Of(figures.Mentions);
        var rows = FigureRow.Of(figures);
        var names = Math.Min(rows.Max(r => Names(r).Length), LongestName);
        var room = text.Width - Indent - names - 2;
        var beside = room - NarrowestChart >= NarrowestWords;
        var chart = beside ? Math.Clamp(room - (int)(NarrowestWords * 1.5), NarrowestChart, WidestChart) : Math.Clamp(room, NarrowestChart, WidestChart);
        foreach (var row in rows)
        {
            var mention = row.First;
            var lead = $"{new string(' ', Indent)}{Names(row).PadRight(names)} {Chart(mention, scale, chart)} ";
            var words = $"“{mention.Passage.Text}”" + (mention.Speaker is { } speaker ? $" ({speaker})" : "");
            if (beside)
            {
                text.Write(lead, Quiet, words);
            }
            else
            {
                text.Line(lead, Quiet);
                text.Write(new string(' ', Indent + 2), Quiet, words);
            }
        }

        var (from, to) = (Plain.Number(scale.From), Plain.Number(scale.To));
        text.Line(new string(' ', Indent + names + 1) + from + new string(' ', Math.Max(1, chart - from.Length - to.Length)) + to, Quiet);
    }

    private static string Chart(FigureMention mention, FigureScale scale, int width)
    {
        var line = new char[width];
        Array.Fill(line, '·');
        if (scale.Range(mention) is var (from, to))
        {
            Array.Fill(line, '─', Column(from), Column(to) - Column(from) + 1);
        }

        if ((mention.Value ?? mention.Low ?? mention.High) is { } dot)
        {
            line[Column(dot)] = '●';
        }

        return new string(line);

        int Column(double value) => (int)Math.Round(Math.Clamp((value - scale.From) / (scale.To - scale.From), 0, 1) * (width - 1));
    }

    private static string Said(FigureComparison figures) => string.Join("; ", figures.Mentions
        .GroupBy(m => m.Passage.Text, StringComparer.OrdinalIgnoreCase)
        .Select(same => $"“{same.Key}” — {string.Join(", ", same.Select(Name).Distinct())}"));

    // A name in a column is short.
    private static string Name(FigureMention mention) => mention.Outlet ?? "file " + OutletName.File(mention.Source);

    // What several sources give in the same words is one line: "The Courier +3".
    private static string Names(FigureRow row)
    {
        var others = row.Mentions.Length == 1 ? "" : FormattableString.Invariant($" +{row.Mentions.Length - 1}");
        return Cut(Name(row.First), LongestName - others.Length) + others;
    }

    private static string Cut(string name, int length) => name.Length <= length ? name : name[..(length - 1)] + "…";
}
