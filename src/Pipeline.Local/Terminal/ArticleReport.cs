using Pipeline.News.Articles;
using Pipeline.News.Claims;
using Pipeline.News.Texts;
using Pipeline.Pages;
using Pipeline.Pages.Articles;
using Spectre.Console;

namespace Pipeline.Local.Terminal;

/// <summary>One article for a person to read: what was understood, with its claims marked in the text.</summary>
internal static class ArticleReport
{
    private static readonly Style Quiet = new(decoration: Decoration.Dim);
    private static readonly Style Strong = new(decoration: Decoration.Bold);

    public static void Write(IAnsiConsole console, Article article, bool explain)
    {
        console.WriteLine(new string('─', new TerminalText(console).Width), Quiet);
        console.WriteLine(article.Source, Quiet);
        WriteHead(console, article);
        foreach (var paragraph in article.Body.Paragraphs)
        {
            console.WriteLine();
            console.Write(Marked(article, paragraph));
            console.WriteLine();
        }

        WriteClaims(console, article);
        WriteSurroundings(console, article);
        if (explain)
        {
            WriteDropped(console, article);
        }

        console.WriteLine();
    }

    public static void Write(IAnsiConsole console, string path, Rejection rejection)
    {
        console.WriteLine(new string('─', new TerminalText(console).Width), Quiet);
        console.WriteLine(path, Quiet);
        console.Write(new Spectre.Console.Paragraph()
            .Append($"Rejected ({Plain.Words(rejection.Code)}): ", new Style(Color.Red))
            .Append(rejection.Message));
        console.WriteLine();
        console.WriteLine();
    }

    private static void WriteHead(IAnsiConsole console, Article article)
    {
        var metadata = article.Metadata;
        console.WriteLine(metadata.Headline?.Value ?? "(no headline found)", Strong);
        if (metadata.Deck is { } deck)
        {
            console.WriteLine(deck.Value, new Style(decoration: Decoration.Italic));
        }

        string[] facts =
        [
            metadata.Publisher?.Value ?? "publisher unknown",
            .. metadata.Authors.IsEmpty ? Array.Empty<string>() : ["by " + string.Join(", ", metadata.Authors.Select(a => a.Value))],
            .. metadata.Agencies.IsEmpty ? Array.Empty<string>() : ["with " + string.Join(", ", metadata.Agencies.Select(a => a.Value))],
            metadata.Published is { } published
                ? FormattableString.Invariant($"{Plain.Time(published.Value)} (from {Plain.Words(published.From)}, sure to {published.Confidence:0.00})")
                : "date unknown",
        ];
        console.WriteLine(string.Join(" · ", facts), Quiet);
    }

    private static Spectre.Console.Paragraph Marked(Article article, News.Texts.Paragraph paragraph)
    {
        var marked = new Spectre.Console.Paragraph();
        if (paragraph.Role == ParagraphRole.ListItem)
        {
            marked.Append("• ");
        }

        foreach (var run in TextMarking.Runs(article, paragraph.Span, []))
        {
            foreach (var anchor in run.Anchors)
            {
                marked.Append($"[{ClaimNumber(anchor)}]", Quiet);
            }

            marked.Append(run.Text, StyleOf(run.Classes, paragraph.Role));
        }

        return marked;
    }

    // Anchors count from c0 as the JSON does; people count from 1.
    private static int ClaimNumber(string anchor) =>
        int.Parse(anchor.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) + 1;

    private static Style StyleOf(string classes, ParagraphRole role) => new(
        foreground: classes.Contains("speaker", StringComparison.Ordinal) ? Color.Aqua
            : classes.Contains("content", StringComparison.Ordinal) ? Color.Yellow
            : null,
        decoration: classes.Contains("cue", StringComparison.Ordinal) ? Decoration.Underline
            : role == ParagraphRole.Heading ? Decoration.Bold
            : null);

    private static void WriteClaims(IAnsiConsole console, Article article)
    {
        console.WriteLine();
        console.WriteLine($"Claims ({article.Claims.Length})", Strong);
        if (EnglishOnly.UnsupportedLanguage(article.Metadata) is { } language)
        {
            console.WriteLine($"{EnglishOnly.Unsupported}: claims are read in English only, and this text is in “{language}”", Quiet);
        }

        var text = article.Body.Text;
        foreach (var (claim, number) in article.Claims.Select((c, i) => (c, i + 1)))
        {
            var line = new Spectre.Console.Paragraph().Append($"[{number}] ", Quiet);
            if (claim.Speaker is { } speaker)
            {
                line.Append(speaker.Name ?? speaker.Span.In(text), new Style(Color.Aqua));
                line.Append(speaker.Role is { } role ? $" ({role}) " : " ");
                line.Append((claim.Cue?.Span.In(text) ?? "says") + ": ");
            }

            line.Append(string.Join(" … ", claim.Content.Select(c => c.In(text))));
            console.Write(new Padder(line, new Padding(0, 0, 0, 0)));
            console.Write(new Padder(new Text(Judgement(claim, text), Quiet), new Padding(4, 0, 0, 0)));
        }
    }

    private static string Judgement(Claim claim, string text)
    {
        var figures = claim.Figures.Select(f =>
            $"figure “{f.Span.In(text)}”: {Plain.Figure(f.Value, f.Low, f.High, f.Approximate, f.Unit, f.Measure)}");
        var times = claim.Times.Where(t => t.Value is not null).Select(t => $"{t.Span.In(text)} = {t.Value}");
        string[] parts =
        [
            Plain.Words(claim.Kind), Plain.Words(claim.Stance), Plain.Words(claim.Modality),
            FormattableString.Invariant($"worth checking {claim.CheckWorthiness:0.00}")
                + (claim.Why.IsEmpty ? "" : $" ({string.Join(", ", claim.Why)})"),
            .. figures, .. times,
        ];
        return string.Join(" · ", parts);
    }

    private static void WriteSurroundings(IAnsiConsole console, Article article)
    {
        if (!article.Names.IsEmpty)
        {
            console.WriteLine();
            console.WriteLine($"Names ({article.Names.Length})", Strong);
            console.WriteLine(string.Join(", ", article.Names.Select(n => n.Role is null ? n.Name : $"{n.Name} ({n.Role})")));
        }

        if (!article.Metadata.Captions.IsEmpty)
        {
            console.WriteLine();
            console.WriteLine($"Captions ({article.Metadata.Captions.Length})", Strong);
            foreach (var caption in article.Metadata.Captions)
            {
                console.WriteLine(caption.Text + (caption.Credit is { } credit ? $" — {credit}" : ""));
            }
        }
    }

    private static void WriteDropped(IAnsiConsole console, Article article)
    {
        console.WriteLine();
        console.WriteLine($"Read as {article.Charset}{(article.Repair is { } repair ? $"; {repair}" : "")}", Quiet);
        foreach (var genre in article.Genres)
        {
            console.WriteLine($"Told as {genre.Genre}: {genre.Why}", Quiet);
        }

        console.WriteLine($"Left out ({article.Body.Dropped.Length})", Strong);
        var text = new TerminalText(console);
        var rules = article.Body.Dropped.Select(block => block.Rule.Length).DefaultIfEmpty().Max();
        foreach (var block in article.Body.Dropped)
        {
            text.Write(block.Rule.PadRight(rules + 2), Quiet, block.Text);
        }
    }
}
