using Pipeline.News.Digests;
using Pipeline.News.Stories;
using Pipeline.Pages;
using Pipeline.Pages.Claims;
using Spectre.Console;

namespace Pipeline.Local.Terminal;

/// <summary>A story of a digest for the terminal.</summary>
internal static class StoryReport
{
    // A lead story of some ten lines fits a terminal with the next one's headline; the pages have all of it.
    private const int SpeakersShown = 3;
    private const int ClaimsShown = 2;
    private const int AgreedShown = 3;

    private static readonly Style Quiet = new(decoration: Decoration.Dim);
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Differs = new(Color.Red, decoration: Decoration.Bold);
    private static readonly Style Agrees = new(Color.Green);
    private static readonly Style Who = new(Color.Aqua);

    /// <summary>At length: what happened, what sources differ and agree on, who said what.</summary>
    public static void WriteLead(TerminalText text, DigestStory story, FrontPage page)
    {
        WriteHead(text, story);
        foreach (var passage in story.Happened)
        {
            text.Write("  ▪ ", Quiet, passage.Text);
        }

        WriteDifferences(text, story, page);
        WriteAgreements(text, story);
        WriteSpeakers(text, story);
    }

    private static void WriteDifferences(TerminalText text, DigestStory story, FrontPage page)
    {
        var elsewhere = page.Elsewhere(story);
        foreach (var figures in story.Figures.Where(f => f.Relation != FigureRelation.Agree))
        {
            var differ = figures.Relation == FigureRelation.Conflict;
            var told = elsewhere.TryGetValue(figures.Id, out var other) ? $" (above, under “{other.Headline}”)" : "";
            text.Write(differ ? "  Sources differ: " : "  Develops: ", differ ? Differs : Strong, DifferenceSentence.Of(figures) + told);
            if (other is null)
            {
                FigureReport.Write(text, figures);
            }
        }

        foreach (var comparison in story.Conflicts)
        {
            WriteClaims(text, "  Contradiction: ", Differs, comparison);
        }
    }

    private static void WriteAgreements(TerminalText text, DigestStory story)
    {
        foreach (var figures in story.Figures.Where(f => f.Relation == FigureRelation.Agree).Take(AgreedShown))
        {
            text.Write("  Sources agree: ", Agrees, FigureReport.InWords(figures));
        }

        foreach (var comparison in story.Agreements.Take(AgreedShown))
        {
            WriteClaims(text, "  Sources agree: ", Agrees, comparison);
        }
    }

    private static void WriteSpeakers(TerminalText text, DigestStory story)
    {
        foreach (var speaker in SpeakerSpellings.Group(story.Said).Take(SpeakersShown))
        {
            text.Write("  ", Who, (speaker[0].Speaker?.Name ?? speaker[0].Speaker?.Text) + (speaker[0].Speaker?.Role is { } role ? $", {role}" : ""), Who);
            foreach (var claim in speaker.Take(ClaimsShown))
            {
                text.Write("    ", Quiet, $"{CueWords.Before(claim)}{ClaimWords.Of(claim)} — {Plain.Outlet(claim.Outlet, claim.Source)}");
            }
        }
    }

    /// <summary>In a sentence.</summary>
    public static void WriteOther(TerminalText text, DigestStory story)
    {
        WriteHead(text, story);
        foreach (var passage in story.Happened.Take(1))
        {
            text.Write("  ▪ ", Quiet, passage.Text);
        }

        foreach (var figures in story.Figures.Where(f => f.Relation == FigureRelation.Conflict).Take(1))
        {
            text.Write("  Sources differ: ", Differs, DifferenceSentence.Of(figures));
        }
    }

    private static void WriteHead(TerminalText text, DigestStory story)
    {
        text.Break();
        text.Write("", Strong, story.Headline, Strong);
        text.Write(
            "", Quiet,
            (story.Older ? "older: " : "") + Sources(story)
            + string.Concat(story.Related.Select(r => $" · same story: {r.Headline}"))
            + (story.ContinuesFrom is { } before ? $" · continues from {Plain.ShortDay(before.Day)}: {before.Headline}" : ""),
            Quiet);
        if (story.Fault is { } fault)
        {
            text.Write("  ", Quiet, fault);
        }
    }

    private static string Sources(DigestStory story) => Plain.Count(story.IndependentSources, "independent source")
        + (story.Sources.Length > story.IndependentSources ? $" in {Plain.Count(story.Sources.Length, "article")}" : "")
        + ": " + string.Join(", ", story.Sources.Select(s => Plain.Outlet(s.Outlet, s.Source)).Distinct());

    private static void WriteClaims(TerminalText text, string lead, Style style, ClaimComparison comparison)
    {
        foreach (var same in comparison.Mentions.GroupBy(Said))
        {
            var outlets = string.Join(", ", same.Select(m => Plain.Outlet(m.Outlet, m.Source)).Distinct());
            text.Write(lead, style, $"{same.Key} — {outlets}");
            lead = new string(' ', lead.Length);
        }
    }

    /// <summary>Who said it, how and what.</summary>
    public static string Said(ReportedClaim claim) => claim.Speaker is { } speaker
        ? CueWords.After(speaker.Name ?? speaker.Text, claim) + ClaimWords.Of(claim)
        : ClaimWords.Of(claim);
}
