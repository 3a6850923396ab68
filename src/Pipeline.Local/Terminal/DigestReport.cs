using Pipeline.News.Digests;
using Pipeline.News.Stories;
using Pipeline.Pages;
using Pipeline.Pages.Claims;
using Pipeline.Pages.Digests;
using Spectre.Console;
using Digest = Pipeline.News.Digests.Digest;

namespace Pipeline.Local.Terminal;

/// <summary>A digest for the terminal, laid out as its page is: some stories at length, some in a sentence, the others by their headlines.</summary>
internal static class DigestReport
{
    /// <summary>The terminal is for a glance; the page has the rest.</summary>
    private const int SpeakersShown = 3;
    private const int ClaimsShown = 2;
    private const int AgreedShown = 3;
    private const int BriefsShown = 12;
    private const int SingleSourceShown = 6;

    private static readonly Style Quiet = new(decoration: Decoration.Dim);
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Differs = new(Color.Red, decoration: Decoration.Bold);
    private static readonly Style Agrees = new(Color.Green);
    private static readonly Style Who = new(Color.Aqua);

    public static void Write(IAnsiConsole console, Digest digest)
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
            WriteLead(text, story, page);
        }

        foreach (var story in page.Others)
        {
            WriteOther(text, story);
        }

        WriteBriefs(text, page);
        WriteSingleSource(text, digest);
        WriteRejected(text, digest);
    }

    private static string Summary(Digest digest)
    {
        var counts = digest.Counts;
        return string.Join(" · ", new[]
        {
            Plain.Count(counts.Articles, "article"),
            Plain.Count(counts.Stories, "story", "stories"),
            Plain.Count(counts.IndependentSources, "independent source"),
            Plain.Count(counts.Claims, "claim"),
            Plain.Count(counts.Conflicts, "conflict"),
            $"{counts.Rejected} rejected",
            counts.Unsupported == 0 ? null : $"{counts.Unsupported} in languages whose claims are not read",
            $"revision {digest.Revision}",
        }.OfType<string>());
    }

    private static void WriteLead(TerminalText text, DigestStory story, FrontPage page)
    {
        WriteHead(text, story);
        foreach (var passage in story.Happened)
        {
            text.Write("  ▪ ", Quiet, passage.Text);
        }

        var elsewhere = page.Elsewhere(story);
        foreach (var figures in story.Figures.Where(f => f.Relation != FigureRelation.Agree))
        {
            var differ = figures.Relation == FigureRelation.Conflict;
            var told = elsewhere.TryGetValue(figures.Id, out var other) ? $" (above, under “{other.Headline}”)" : "";
            text.Write(differ ? "  Sources differ: " : "  Develops: ", differ ? Differs : Strong, FigureReport.What(figures) + told);
            if (other is null)
            {
                FigureReport.Write(text, figures);
            }
        }

        foreach (var comparison in story.Conflicts)
        {
            WriteClaims(text, "  Contradiction: ", Differs, comparison);
        }

        foreach (var figures in story.Figures.Where(f => f.Relation == FigureRelation.Agree).Take(AgreedShown))
        {
            text.Write("  Sources agree: ", Agrees, FigureReport.InWords(figures));
        }

        foreach (var comparison in story.Agreements.Take(AgreedShown))
        {
            WriteClaims(text, "  Sources agree: ", Agrees, comparison);
        }

        foreach (var speaker in SpeakerSpellings.Group(story.Said).Take(SpeakersShown))
        {
            text.Write("  ", Who, (speaker[0].Speaker?.Name ?? speaker[0].Speaker?.Text) + (speaker[0].Speaker?.Role is { } role ? $", {role}" : ""), Who);
            foreach (var claim in speaker.Take(ClaimsShown))
            {
                text.Write("    ", Quiet, $"{CueWords.Before(claim)}{ClaimWords.Of(claim)} — {Plain.Outlet(claim.Outlet, claim.Source)}");
            }
        }
    }

    private static void WriteOther(TerminalText text, DigestStory story)
    {
        WriteHead(text, story);
        foreach (var passage in story.Happened.Take(1))
        {
            text.Write("  ▪ ", Quiet, passage.Text);
        }

        foreach (var figures in story.Figures.Where(f => f.Relation == FigureRelation.Conflict).Take(1))
        {
            text.Write("  Sources differ: ", Differs, FigureReport.InWords(figures));
        }
    }

    private static void WriteHead(TerminalText text, DigestStory story)
    {
        text.Break();
        text.Write("", Strong, story.Headline, Strong);
        text.Write(
            "", Quiet,
            Plain.Count(story.IndependentSources, "independent source") + ": " + string.Join(", ", story.Sources.Select(Source))
            + string.Concat(story.Related.Select(r => $" · same story: {r.Headline}"))
            + (story.ContinuesFrom is { } before ? $" · continues from {Plain.ShortDay(before.Day)}: {before.Headline}" : ""),
            Quiet);
    }

    private static string Source(StorySource source) =>
        Plain.Outlet(source.Outlet, source.Source)
        + (source.Published is { } published ? $" ({Plain.Time(published)})" : "")
        + (source.Copy is { } copy ? $" [{Plain.Words(copy)} copy]" : "");

    private static void WriteClaims(TerminalText text, string lead, Style style, ClaimComparison comparison)
    {
        foreach (var same in comparison.Mentions.GroupBy(Said))
        {
            var outlets = string.Join(", ", same.Select(m => Plain.Outlet(m.Outlet, m.Source)).Distinct());
            text.Write(lead, style, $"{same.Key} — {outlets}");
            lead = new string(' ', lead.Length);
        }
    }

    private static void WriteBriefs(TerminalText text, FrontPage page)
    {
        if (page.Briefs.IsEmpty)
        {
            return;
        }

        text.Break();
        text.Write("", Strong, "In brief", Strong);
        foreach (var story in page.Briefs.Take(BriefsShown))
        {
            text.Write("  ▪ ", Quiet, $"{story.Headline} — {Plain.Outlet(story.Sources[0].Outlet, story.Sources[0].Source)}");
        }

        More(text, page.Briefs.Length - BriefsShown);
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
            text.Write(FormattableString.Invariant($"  {claim.CheckWorthiness:0.00} "), Quiet, $"{Said(claim)} — {Plain.Outlet(claim.Outlet, claim.Source)}");
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

    private static string Said(ReportedClaim claim) => claim.Speaker is { } speaker
        ? CueWords.After(speaker.Name ?? speaker.Text, claim) + ClaimWords.Of(claim)
        : ClaimWords.Of(claim);
}
