using System.Globalization;
using Pipeline.News.Claims;
using Pipeline.News.Digests;
using Pipeline.News.Stories;
using Pipeline.Pages;
using Spectre.Console;

namespace Pipeline.Local.Terminal;

/// <summary>Several articles held against each other, for a person to read: what differs first, and the most widely told first.</summary>
internal static class ComparisonReport
{
    private static readonly Style Quiet = new(decoration: Decoration.Dim);
    private static readonly Style Strong = new(decoration: Decoration.Bold);

    public static void Write(IAnsiConsole console, Comparison comparison, IReadOnlyList<RejectedUpload> rejected)
    {
        console.WriteLine(
            $"{Plain.Count(comparison.Articles.Length, "article")}, {Plain.Count(comparison.Stories.Length, "story", "stories")}", Strong);
        WriteStories(console, comparison);
        WriteCopies(console, comparison);
        var lines = new ComparisonLines(comparison);
        WriteLines(console, "Figures that differ", lines.Figures(f => f.Relation != FigureRelation.Agree));
        WriteLines(console, "Claims that contradict each other", lines.Claims(ClaimRelation.Contradicts));
        WriteLines(console, "Figures that agree", lines.Figures(f => f.Relation == FigureRelation.Agree));
        WriteLines(console, "Claims that several articles have", lines.Claims(ClaimRelation.Same));
        if (lines.OnlyCopied > 0)
        {
            console.WriteLine();
            console.WriteLine($"{Plain.Count(lines.OnlyCopied, "more figure or claim is", "more figures and claims are")} shared by copies of one text only.", Quiet);
        }

        WriteSkipped(console, comparison);
        Heading(console, "Rejected", rejected.Count);
        foreach (var upload in rejected)
        {
            console.WriteLine($"  {upload.Source}: {upload.Message}");
        }
    }

    private static void WriteStories(IAnsiConsole console, Comparison comparison)
    {
        foreach (var story in comparison.ByImportance().Select(place => comparison.Stories[place]))
        {
            console.WriteLine();
            console.WriteLine(story.Headline, Strong);
            foreach (var article in story.Articles)
            {
                Item(console, ComparisonLines.Name(comparison.Articles[article]), comparison.Articles[article].Metadata.Headline?.Value ?? "");
            }

            foreach (var related in story.Related)
            {
                Item(console, "related", comparison.Stories[related].Headline);
            }
        }
    }

    private static void WriteCopies(IAnsiConsole console, Comparison comparison)
    {
        Heading(console, "Who copies whom", comparison.Copies.Length);
        foreach (var group in comparison.Copies)
        {
            var names = group.Articles.Select(a => ComparisonLines.Name(comparison.Articles[a])).ToList();
            console.WriteLine($"  {Plain.Words(group.Kind)}: {names[0]} <- {string.Join(", ", names.Skip(1))}");
            foreach (var (from, to) in group.Changes)
            {
                console.WriteLine($"    changed in {ComparisonLines.Name(comparison.Articles[to.Article])}: {Words(from)} → {Words(to)}");
            }

            string Words(CopyPassage passage) => passage.Span.In(comparison.Articles[passage.Article].Body.Text);
        }
    }

    private static void WriteLines(IAnsiConsole console, string title, IReadOnlyList<ComparedLine> lines)
    {
        Heading(console, title, lines.Count);
        foreach (var line in lines)
        {
            console.WriteLine();
            Padded(console, 2, new Text(line.What));
            Padded(console, 2, new Text(string.Create(CultureInfo.InvariantCulture, $"{line.Why} (sure to {line.Confidence:0.00})"), Quiet));
            foreach (var (sources, words) in line.Told)
            {
                Item(console, sources, words);
            }
        }
    }

    private static void WriteSkipped(IAnsiConsole console, Comparison comparison)
    {
        var skipped = comparison.Articles.Where(a => !EnglishOnly.Reads(a.Metadata)).ToList();
        Heading(console, "Claims not read, for they are read in English only", skipped.Count);
        foreach (var article in skipped)
        {
            Item(console, ComparisonLines.Name(article), $"{EnglishOnly.Unsupported}: {Plain.Language(EnglishOnly.UnsupportedLanguage(article.Metadata)!)}");
        }
    }

    private static void Heading(IAnsiConsole console, string title, int count)
    {
        if (count > 0)
        {
            console.WriteLine();
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title} ({count})"), Strong);
        }
    }

    private static void Item(IAnsiConsole console, string label, string text) =>
        Padded(console, 4, new Spectre.Console.Paragraph().Append(label + "  ", new Style(Color.Aqua)).Append(text));

    private static void Padded(IAnsiConsole console, int left, Spectre.Console.Rendering.IRenderable text) =>
        console.Write(new Padder(text, new Padding(left, 0, 0, 0)));
}
