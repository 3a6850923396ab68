using Pipeline.News.Digests;
using Pipeline.News.Stories;
using Pipeline.Pages;
using Spectre.Console;
using Digest = Pipeline.News.Digests.Digest;

namespace Pipeline.Local.Terminal;

/// <summary>A digest for the terminal: what differs first, then what happened and who said what.</summary>
internal static class DigestReport
{
    /// <summary>The terminal is for a glance; the page has the rest.</summary>
    private const int SpeakersShown = 4;
    private const int ClaimsShown = 2;
    private const int SingleSourceShown = 8;
    private const int BarWidth = 24;

    private static readonly Style Quiet = new(decoration: Decoration.Dim);
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Differs = new(Color.Red, decoration: Decoration.Bold);
    private static readonly Style Agrees = new(Color.Green);
    private static readonly Style Who = new(Color.Aqua);

    public static void Write(IAnsiConsole console, Digest digest)
    {
        console.WriteLine();
        console.Write(new Rule(Markup.Escape(Plain.Day(digest.Day))) { Justification = Justify.Left });
        console.WriteLine(Summary(digest), Quiet);
        if (digest.Counts.Articles == 0)
        {
            console.WriteLine("No article came in on this day.");
        }

        foreach (var story in digest.Stories)
        {
            WriteStory(console, story);
        }

        WriteSingleSource(console, digest);
        foreach (var upload in digest.Rejected)
        {
            Hanging(console, "✗ ", new Style(Color.Red), $"{upload.Source} was not taken in ({Plain.Words(upload.Code)}): {upload.Message}");
        }
    }

    private static string Summary(Digest digest)
    {
        var counts = digest.Counts;
        return string.Join(" · ",
            Plain.Count(counts.Articles, "article"),
            Plain.Count(counts.Stories, "story", "stories"),
            Plain.Count(counts.IndependentSources, "independent source"),
            Plain.Count(counts.Claims, "claim"),
            Plain.Count(counts.Conflicts, "conflict"),
            $"{counts.Rejected} rejected",
            $"revision {digest.Revision}");
    }

    private static void WriteStory(IAnsiConsole console, DigestStory story)
    {
        console.WriteLine();
        console.WriteLine(story.Headline, Strong);
        console.WriteLine(
            Plain.Count(story.IndependentSources, "independent source") + ": " + string.Join(", ", story.Sources.Select(Source))
            + string.Concat(story.Related.Select(r => $" · same story: {r.Headline}"))
            + (story.ContinuesFrom is { } before ? $" · continues from {Plain.Day(before.Day)}" : ""),
            Quiet);
        foreach (var figures in story.Figures)
        {
            WriteFigures(console, figures);
        }

        foreach (var comparison in story.Conflicts.Concat(story.Agreements))
        {
            var conflict = comparison.Relation == ClaimRelation.Contradicts;
            console.WriteLine(conflict ? "  Contradiction" : "  Agreed", conflict ? Differs : Agrees);
            foreach (var mention in comparison.Mentions)
            {
                Hanging(console, "    ", Quiet, $"{mention.Outlet ?? mention.Source}: {Speaker(mention)}{Content(mention)}");
            }
        }

        foreach (var passage in story.Happened)
        {
            Hanging(console, "  ▪ ", Quiet, passage.Text);
        }

        foreach (var speaker in story.Said.GroupBy(c => c.Speaker?.Name ?? c.Speaker?.Text ?? "").Take(SpeakersShown))
        {
            console.WriteLine("  " + speaker.Key + (speaker.First().Speaker?.Role is { } role ? $", {role}" : ""), Who);
            foreach (var claim in speaker.Take(ClaimsShown))
            {
                Hanging(console, "    ", Quiet, $"{Content(claim)} — {claim.Outlet ?? claim.Source}");
            }
        }
    }

    private static string Source(StorySource source) =>
        (source.Outlet ?? source.Source)
        + (source.Published is { } published ? $" ({Plain.Time(published)})" : "")
        + (source.Copy is { } copy ? $" [{Plain.Words(copy)} copy]" : "");

    private static void WriteFigures(IAnsiConsole console, FigureComparison figures)
    {
        var differ = figures.Relation == FigureRelation.Conflict;
        var what = string.Join(" ", new[] { figures.Unit, figures.Measure, figures.About is { } about ? $"({about})" : null }.Where(w => w is not null));
        Hanging(
            console,
            figures.Relation switch
            {
                FigureRelation.Conflict => "  Sources differ: ",
                FigureRelation.Develops => "  Develops: ",
                _ => "  Sources agree: ",
            },
            differ ? Differs : Agrees,
            what);
        var top = figures.Mentions.Max(m => m.Value ?? m.High ?? m.Low ?? 0);
        var name = figures.Mentions.Max(m => (m.Outlet ?? m.Source).Length);
        foreach (var mention in figures.Mentions)
        {
            var value = mention.Value ?? mention.High ?? mention.Low ?? 0;
            var filled = top > 0 ? (int)Math.Round(Math.Clamp(value / top, 0, 1) * BarWidth) : 0;
            var bar = new string('█', filled) + new string('░', BarWidth - filled);
            Hanging(
                console,
                $"    {(mention.Outlet ?? mention.Source).PadRight(name)} {bar} ",
                Quiet,
                $"“{mention.Passage.Text}”" + (mention.Speaker is { } speaker ? $" ({speaker})" : ""));
        }
    }

    private static void WriteSingleSource(IAnsiConsole console, Digest digest)
    {
        if (digest.SingleSource.IsEmpty)
        {
            return;
        }

        console.WriteLine();
        console.WriteLine("One source only, worth checking", Strong);
        foreach (var claim in digest.SingleSource.Take(SingleSourceShown))
        {
            Hanging(console, FormattableString.Invariant($"  {claim.CheckWorthiness:0.00} "), Quiet, $"{Speaker(claim)}{Content(claim)} — {claim.Outlet ?? claim.Source}");
        }

        if (digest.SingleSource.Length > SingleSourceShown)
        {
            console.WriteLine($"  and {digest.SingleSource.Length - SingleSourceShown} more on the page", Quiet);
        }
    }

    private static string Speaker(ReportedClaim claim) =>
        claim.Speaker is { } speaker ? (speaker.Name ?? speaker.Text) + ": " : "";

    private static string Content(ReportedClaim claim)
    {
        var content = string.Join(" … ", claim.Content.Select(c => c.Text));
        return content.Length > 0 ? content : claim.Sentence.Text;
    }

    private static void Hanging(IAnsiConsole console, string lead, Style style, string text)
    {
        var indent = new string(' ', lead.Length);
        var start = lead;
        foreach (var line in TextWrap.Lines(text, console.Profile.Width - lead.Length))
        {
            console.Write(new Text(start, style));
            console.WriteLine(line);
            start = indent;
        }
    }
}
