using System.Globalization;
using Pipeline.News;
using Pipeline.News.Digests;
using Pipeline.News.Stories;
using Pipeline.Pages;
using Spectre.Console;

namespace Pipeline.Local.Terminal;

/// <summary>Several articles held against each other, for a person to read.</summary>
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
        WriteFigures(console, comparison, "Figures that differ", f => f.Relation != FigureRelation.Agree);
        WriteClaims(console, comparison, "Claims that contradict each other", ClaimRelation.Contradicts);
        WriteFigures(console, comparison, "Figures that agree", f => f.Relation == FigureRelation.Agree);
        WriteClaims(console, comparison, "Claims that several articles have", ClaimRelation.Same);
        Heading(console, "Rejected", rejected.Count);
        foreach (var upload in rejected)
        {
            console.WriteLine($"  {upload.Source}: {upload.Message}");
        }
    }

    private static void WriteStories(IAnsiConsole console, Comparison comparison)
    {
        foreach (var story in comparison.Stories.OrderByDescending(s => s.Articles.Length))
        {
            console.WriteLine();
            console.WriteLine(story.Headline, Strong);
            foreach (var article in story.Articles)
            {
                Item(console, Name(comparison.Articles[article]), comparison.Articles[article].Metadata.Headline?.Value ?? "");
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
            var names = group.Articles.Select(a => Name(comparison.Articles[a])).ToList();
            console.WriteLine($"  {Plain.Words(group.Kind)}: {names[0]} <- {string.Join(", ", names.Skip(1))}");
        }
    }

    private static void WriteFigures(IAnsiConsole console, Comparison comparison, string title, Func<FigureMatch, bool> which)
    {
        var figures = comparison.Figures.Where(which).ToList();
        Heading(console, title, figures.Count);
        foreach (var match in figures)
        {
            Line(console, Plain.Words(match.Relation), string.Join(' ', new[] { match.Unit, match.Measure, match.About }.OfType<string>()), match.Why, match.Confidence);
            foreach (var place in match.Mentions)
            {
                var placed = comparison[place];
                Item(console, Name(comparison.Articles[place.Article]), $"{placed.Words} — “{placed.Sentence.In(placed.Text)}”");
            }
        }
    }

    private static void WriteClaims(IAnsiConsole console, Comparison comparison, string title, ClaimRelation relation)
    {
        var matches = comparison.Claims.Where(c => c.Relation == relation).ToList();
        Heading(console, title, matches.Count);
        foreach (var match in matches)
        {
            Line(console, Plain.Words(match.Relation), "", match.Why, match.Confidence);
            foreach (var place in match.Mentions)
            {
                var article = comparison.Articles[place.Article];
                Item(console, Name(article), article.Claims[place.Claim].Sentence.In(article.Body.Text));
            }
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

    private static void Line(IAnsiConsole console, string relation, string what, string why, double confidence)
    {
        console.WriteLine();
        console.WriteLine(what.Length > 0 ? $"  {relation}: {what}" : $"  {relation}");
        console.Write(new Padder(
            new Text(string.Create(CultureInfo.InvariantCulture, $"{why} (sure to {confidence:0.00})"), Quiet), new Padding(2, 0, 0, 0)));
    }

    private static void Item(IAnsiConsole console, string label, string text) => console.Write(
        new Padder(new Spectre.Console.Paragraph().Append(label + "  ", new Style(Color.Aqua)).Append(text), new Padding(4, 0, 0, 0)));

    private static string Name(Article article) => article.Metadata.Publisher?.Value is { } outlet ? $"{outlet} ({article.Source})" : article.Source;
}
