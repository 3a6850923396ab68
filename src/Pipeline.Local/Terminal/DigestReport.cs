using System.Collections.Immutable;
using Pipeline.News.Digests;
using Pipeline.Pages;
using Spectre.Console;
using Digest = Pipeline.News.Digests.Digest;

namespace Pipeline.Local.Terminal;

/// <summary>A digest for the terminal, laid out as its page is: some stories at length, some in a sentence, the others by their headlines.</summary>
internal static class DigestReport
{
    /// <summary>The terminal is for a glance; the page has the rest.</summary>
    private const int BriefsShown = 12;
    private const int SingleSourceShown = 6;

    private static readonly Style Quiet = new(decoration: Decoration.Dim);
    private static readonly Style Strong = new(decoration: Decoration.Bold);

    /// <summary>A story that cannot be written is told by its headline and a line.</summary>
    public static async Task WriteAsync(IAnsiConsole console, Digest digest) =>
        console.Profile.Out.Writer.Write(await DigestFaults.WriteAsync(digest, "the terminal's digest", d =>
        {
            using var text = new StringWriter();
            Write(TerminalOutput.Like(console, text), d);
            return Task.FromResult(text.ToString());
        }).ConfigureAwait(false));

    private static void Write(IAnsiConsole console, Digest digest)
    {
        var text = new TerminalText(console);
        var page = FrontPage.Of(digest);
        text.Rule(Plain.Day(digest.Day));
        text.Write("", Quiet, Summary(digest), Quiet);
        if (digest.Counts.Articles == 0)
        {
            text.Write("", Style.Plain, "No article came in on this day.");
        }

        foreach (var story in page.Leads)
        {
            StoryReport.WriteLead(text, story, page);
        }

        foreach (var story in page.Others)
        {
            StoryReport.WriteOther(text, story);
        }

        WriteBriefs(text, "In brief", page.Briefs);
        WriteBriefs(text, "Older pieces", page.Older);
        WriteSingleSource(text, digest);
        WriteRejected(text, digest);
    }

    private static string Summary(Digest digest)
    {
        var counts = digest.Counts;
        return string.Join(" · ", new[]
        {
            CountedArticles.Of(counts),
            Plain.Count(counts.Stories, "story", "stories"),
            Plain.Count(counts.Claims, "claim"),
            counts.Conflicts == 0 ? "no differences found" : Plain.Count(counts.Conflicts, "difference"),
            counts.Rejected == 0 ? null : $"{counts.Rejected} not taken in",
            counts.Unsupported == 0 ? null : $"{counts.Unsupported} in languages whose claims are not read",
        }.OfType<string>());
    }

    private static void WriteBriefs(TerminalText text, string title, ImmutableArray<DigestStory> briefs)
    {
        if (briefs.IsEmpty)
        {
            return;
        }

        text.Break();
        text.Write("", Strong, title, Strong);
        foreach (var story in briefs.Take(BriefsShown))
        {
            text.Write("  ▪ ", Quiet, $"{story.Headline} — {Plain.Outlet(story.Sources[0].Outlet, story.Sources[0].Source)}" + (story.Fault is { } fault ? $" {fault}" : ""));
        }

        More(text, briefs.Length - BriefsShown);
    }

    private static void WriteSingleSource(TerminalText text, Digest digest)
    {
        if (digest.SingleSource.IsEmpty)
        {
            return;
        }

        text.Break();
        text.Write("", Strong, "One source only, worth checking", Strong);
        foreach (var claim in digest.SingleSource.Take(SingleSourceShown))
        {
            text.Write(FormattableString.Invariant($"  {claim.CheckWorthiness:0.00} "), Quiet, $"{StoryReport.Said(claim)} — {Plain.Outlet(claim.Outlet, claim.Source)}");
        }

        More(text, digest.SingleSource.Length - SingleSourceShown);
    }

    private static void WriteRejected(TerminalText text, Digest digest)
    {
        if (digest.Rejected.IsEmpty)
        {
            return;
        }

        text.Break();
        foreach (var upload in digest.Rejected)
        {
            text.Write("✗ ", new Style(Color.Red), $"{upload.Source} was not taken in ({Plain.Words(upload.Code)}): {upload.Message}");
        }
    }

    private static void More(TerminalText text, int count)
    {
        if (count > 0)
        {
            text.Write("  ", Quiet, $"and {count} more on the page", Quiet);
        }
    }
}
