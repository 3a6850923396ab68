using System.Globalization;
using System.Text;
using Pipeline.News.Stories;
using Pipeline.News.Texts;

namespace Pipeline.News.Digests;

/// <summary>
/// The digest as Markdown (CommonMark), readable as it stands; what articles say can neither format nor link. At most 300 lines, whatever the day:
/// the same stories stand at length, in a sentence and in brief as on the page, which has the rest.
/// </summary>
public static class DigestMarkdown
{
    // How many lines of each kind; together with headings and blank lines they stay below 300 (DigestMarkdownTests).
    private const int MostHappened = 3;
    private const int MostDiffering = 4;
    private const int MostAgreed = 4;
    private const int MostSaid = 6;
    private const int MostSources = 8;
    private const int MostBriefs = 60;
    private const int MostOlder = 10;
    private const int MostSingle = 10;
    private const int MostRejected = 15;
    private const int MostChanges = 10;

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <param name="links">Null where there are no pages to lead to.</param>
    public static string Write(Digest digest, DigestLinks? links = null)
    {
        ArgumentNullException.ThrowIfNull(digest);
        var page = new StringBuilder();
        WriteHead(page, digest, links);
        var front = FrontPage.Of(digest);
        foreach (var story in front.Leads)
        {
            WriteLead(page, story, front, links);
        }

        foreach (var story in front.Others)
        {
            WriteOther(page, story, links);
        }

        Section(page, "## In brief", front.Briefs, MostBriefs, s => $"{Headline(s, links)} — {OutletNamed(s.Sources[0])}{(s.Fault is { } fault ? $" {Escaped(fault)}" : "")}");
        Section(page, "## Older pieces", front.Older, MostOlder, s => $"{Headline(s, links)} — {OutletNamed(s.Sources[0])}{(s.Sources[0].Published is { } published ? $" ({Escaped(published)})" : "")}");
        Section(page, "## Worth checking: only one source has it", digest.SingleSource, MostSingle, c => $"{Said(c)} — {Outlet(c.Outlet, c.Source)}");
        Section(page, "## Not taken in", digest.Rejected, MostRejected, r => $"{Escaped(r.Source)}: {Escaped(r.Message)}");
        Section(page, "## Changed since the digest before", digest.Changes, MostChanges, c => $"{c.Kind.ToString().ToLowerInvariant()}: {Escaped(c.Headline ?? OutletName.File(c.Source))}");
        return DirectionControls.Visible(page.ToString());
    }

    private static void WriteHead(StringBuilder page, Digest digest, DigestLinks? links)
    {
        page.Append(Culture, $"# {digest.Day:dddd, d MMMM yyyy}\n\n");
        var c = digest.Counts;
        if (c.Articles == 0)
        {
            page.Append("Nothing was uploaded on this day.\n");
            return;
        }

        page.Append(Culture, $"{CountedArticles.Of(c)}, {CountedThing.Count(c.Stories, "story", "stories")}, ")
            .Append(Culture, $"{CountedThing.Count(c.Claims, "claim")}; {CountedThing.Count(c.Agreements, "agreement")}, {CountedThing.Count(c.Conflicts, "conflict")}.")
            .Append(links is null ? "\n" : $" [The whole digest]({links.Page})\n");
        if (c.Unsupported > 0)
        {
            page.Append(Culture, $"{CountedThing.Count(c.Unsupported, "article")} in languages whose claims are not read.\n");
        }
    }

    private static void WriteLead(StringBuilder page, DigestStory story, FrontPage front, DigestLinks? links)
    {
        WriteStoryHead(page, story, links);
        var elsewhere = front.Elsewhere(story);
        Section(page, "### What happened", story.Happened, MostHappened, p => $"“{Escaped(p.Text)}” — {OutletOf(story, p.Source)}");
        Section(
            page, "### Where they differ",
            [
                .. story.Figures.Where(f => f.Relation != FigureRelation.Agree && !elsewhere.ContainsKey(f.Id)).Select(f => Escaped(DifferenceSentence.Of(f))),
                .. story.Conflicts.Select(Contradicted),
            ],
            MostDiffering, line => line);
        Section(
            page, "### What they agree on",
            [.. story.Figures.Where(f => f.Relation == FigureRelation.Agree).Select(Agreed), .. story.Agreements.Select(Agreed)],
            MostAgreed, line => line);
        Section(page, "### Who said what", story.Said, MostSaid, c => $"{Said(c)} — {Outlet(c.Outlet, c.Source)}");
        Section(page, "### Sources", story.Sources, MostSources, s => Source(story, s));
    }

    private static void WriteOther(StringBuilder page, DigestStory story, DigestLinks? links)
    {
        WriteStoryHead(page, story, links);
        foreach (var passage in story.Happened.Take(1))
        {
            page.Append(Culture, $"\n“{Escaped(passage.Text)}” — {OutletOf(story, passage.Source)}\n");
        }

        foreach (var figures in story.Figures.Where(f => f.Relation == FigureRelation.Conflict).Take(1))
        {
            page.Append(Culture, $"\nSources differ: {Escaped(DifferenceSentence.Of(figures))}\n");
        }
    }

    private static void WriteStoryHead(StringBuilder page, DigestStory story, DigestLinks? links)
    {
        page.Append(Culture, $"\n## {Headline(story, links)}\n\n");
        page.Append(Culture, $"{CountedThing.Count(story.Sources.Length, "article")}, {CountedThing.Count(story.IndependentSources, "independent source")}{(story.Older ? "; published more than three days before" : "")}.");
        if (story.ContinuesFrom is { } before)
        {
            page.Append(Culture, $" Continues from {before.Day:d MMMM}: {Escaped(before.Headline)}.");
        }

        page.Append('\n');
        page.Append(story.Fault is { } fault ? $"\n{Escaped(fault)}\n" : "");
    }

    private static string Headline(DigestStory story, DigestLinks? links) =>
        links is null ? Escaped(story.Headline) : $"[{Escaped(story.Headline)}]({links.Story(story.Id)})";

    private static void Section<T>(StringBuilder page, string heading, IReadOnlyCollection<T> items, int most, Func<T, string> line)
    {
        if (items.Count > 0)
        {
            page.Append(Culture, $"\n{heading}\n\n").AppendJoin('\n', items.Take(most).Select(item => "- " + line(item))).Append('\n')
                .Append(items.Count > most ? string.Create(Culture, $"- and {items.Count - most} more\n") : "");
        }
    }

    private static string Agreed(FigureComparison figure)
    {
        var what = Escaped(CountedThing.Of(figure) + (CountedThing.About(figure) is { } about ? $" ({about})" : ""));
        var said = figure.Mentions.GroupBy(m => m.Passage.Text, StringComparer.OrdinalIgnoreCase)
            .Select(same => $"“{Escaped(same.Key)}” — {string.Join(", ", same.Select(m => Outlet(m.Outlet, m.Source)).Distinct())}");
        return $"{what}: {string.Join("; ", said)}";
    }

    private static string Agreed(ClaimComparison claims) =>
        $"{Said(claims.Mentions[0])} — {string.Join(", ", claims.Mentions.Select(m => Outlet(m.Outlet, m.Source)).Distinct())}";

    private static string Contradicted(ClaimComparison claims) =>
        string.Join("; but ", claims.Mentions.Select(m => $"{Said(m)} — {Outlet(m.Outlet, m.Source)}"));

    private static string Said(ReportedClaim claim)
    {
        var words = string.Join(" … ", claim.Content.Select(p => Escaped(p.Text)));
        return claim.Speaker is { } speaker ? Escaped(CueWords.After(speaker.Name ?? speaker.Text, claim)) + words : words;
    }

    private static string Source(DigestStory story, StorySource source)
    {
        var headline = source.Headline is { } words ? Escaped(words) : null;
        var line = OutletNamed(source) + (headline is null ? "" : $": {(OriginalAddress.TryRead(source.Url, out var address) ? $"[{headline}](<{address}>)" : headline)}")
            + (source.Published is { } published ? $" ({Escaped(published)})" : "");
        return source.Copy is { } kind
            ? $"{line} — {(kind == CopyKind.SameAgency ? "from the same agency as" : "copy of")} {OutletOf(story, source.CopyOf!)}"
                + string.Concat((source.Changed ?? []).Select(c => $"\n  - changed in the copy: {Escaped(c.From.Text)} → {Escaped(c.To.Text)}"))
            : line;
    }

    private static string OutletOf(DigestStory story, string source) =>
        Outlet(story.Sources.FirstOrDefault(s => s.Source == source)?.Outlet, source);

    private static string OutletNamed(StorySource source) => Outlet(source.Outlet, source.Source);

    private static string Outlet(string? outlet, string source) => Escaped(OutletName.Of(outlet, source));

    private static string Escaped(string text) => MarkdownText.Escaped(text);
}
