using System.Globalization;
using System.Text;
using Pipeline.News.Stories;

namespace Pipeline.News.Digests;

/// <summary>The digest as Markdown (CommonMark), readable as it stands; what articles say can neither format nor link.</summary>
public static class DigestMarkdown
{
    private const int MostSaid = 8;

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static string Write(Digest digest)
    {
        var page = new StringBuilder();
        page.Append(Culture, $"# {digest.Day:dddd, d MMMM yyyy}\n\n");
        if (digest.Counts.Articles == 0)
        {
            page.Append("Nothing was uploaded on this day.\n");
        }
        else
        {
            var c = digest.Counts;
            page.Append(Culture, $"{Count(c.Articles, "article")} ({c.IndependentSources} independent), {Count(c.Stories, "story", "stories")}, ")
                .Append(Culture, $"{Count(c.Claims, "claim")}; {Count(c.Agreements, "agreement")}, {Count(c.Conflicts, "conflict")}.\n");
            if (c.Unsupported > 0)
            {
                page.Append(Culture, $"{Count(c.Unsupported, "article")} in languages whose claims are not read.\n");
            }
        }

        foreach (var story in digest.Stories)
        {
            Write(page, story);
        }

        Section(page, "## Worth checking: only one source has it", digest.SingleSource, c => $"{Said(c)} — {Outlet(c.Outlet, c.Source)}");
        Section(page, "## Rejected", digest.Rejected, r => $"{Escaped(r.Source)}: {Escaped(r.Message)}");
        Section(page, "## Changed since the digest before", digest.Changes, c => $"{c.Kind.ToString().ToLowerInvariant()}: {Escaped(c.Headline ?? c.Source)}");
        return page.ToString();
    }

    private static void Write(StringBuilder page, DigestStory story)
    {
        page.Append(Culture, $"\n## {Escaped(story.Headline)}\n\n");
        page.Append(Culture, $"{Count(story.Sources.Length, "source")}, {story.IndependentSources} independent.");
        if (story.ContinuesFrom is { } before)
        {
            page.Append(Culture, $" Continues from {before.Day:d MMMM}: {Escaped(before.Headline)}.");
        }

        page.Append('\n');
        page.Append(story.Fault is { } fault ? $"\n{Escaped(fault)}\n" : "");
        Section(page, "### What happened", story.Happened, p => $"“{Escaped(p.Text)}” — {OutletOf(story, p.Source)}");
        Section(page, "### Where they differ", story.Figures.Where(f => f.Relation != FigureRelation.Agree), f => Figure(f));
        Section(page, null, story.Conflicts, c => Compared(c));
        Section(page, "### What they agree on", story.Figures.Where(f => f.Relation == FigureRelation.Agree), f => Figure(f));
        Section(page, null, story.Agreements, c => Compared(c));
        Section(page, "### Who said what", story.Said.Take(MostSaid), c => $"{Said(c)} — {Outlet(c.Outlet, c.Source)}");
        Section(page, "### When", story.Timeline, t => $"{t.When}: {Escaped(t.Passage.Text)}");
        Section(page, "### Sources", story.Sources, Source);
        Section(page, "### Related", story.Related, r => Escaped(r.Headline));
    }

    private static void Section<T>(StringBuilder page, string? heading, IEnumerable<T> items, Func<T, string> line)
    {
        var lines = items.Select(line).ToList();
        if (lines.Count > 0)
        {
            page.Append(heading is null ? "" : $"\n{heading}\n\n").AppendJoin('\n', lines.Select(l => "- " + l)).Append('\n');
        }
    }

    private static string Figure(FigureComparison figure)
    {
        var what = Escaped(CountedThing.Of(figure) + (CountedThing.About(figure) is { } about ? $" ({about})" : ""));
        var mentions = figure.Mentions.Select(m => $"  - “{Escaped(m.Passage.Text)}” — {Outlet(m.Outlet, m.Source)}{(m.Speaker is null ? "" : $", {Escaped(m.Speaker)}")}");
        return $"{what} ({figure.Relation.ToString().ToLowerInvariant()}; {Escaped(figure.Why)})\n{string.Join('\n', mentions)}";
    }

    private static string Compared(ClaimComparison claims) =>
        $"{(claims.Relation == ClaimRelation.Same ? "same" : "contradicts")} ({Escaped(claims.Why)})\n"
        + string.Join('\n', claims.Mentions.Select(m => $"  - {Said(m)} — {Outlet(m.Outlet, m.Source)}"));

    private static string Said(ReportedClaim claim)
    {
        var words = string.Join(" … ", claim.Content.Select(p => Escaped(p.Text)));
        return claim.Speaker is { } speaker ? Escaped(CueWords.After(speaker.Name ?? speaker.Text, claim)) + words : words;
    }

    private static string Source(StorySource source)
    {
        var line = Outlet(source.Outlet, source.Source)
            + (source.Headline is { } headline ? $": {Escaped(headline)}" : "")
            + (source.Published is { } published ? $" ({Escaped(published)})" : "");
        return source.Copy is { } kind
            ? $"{line} — {(kind == CopyKind.SameAgency ? "from the same agency as" : "copy of")} {Escaped(source.CopyOf!)}"
                + string.Concat((source.Changed ?? []).Select(c => $"\n  - changed in the copy: {Escaped(c.From.Text)} → {Escaped(c.To.Text)}"))
            : line;
    }

    private static string OutletOf(DigestStory story, string source) =>
        Outlet(story.Sources.FirstOrDefault(s => s.Source == source)?.Outlet, source);

    private static string Outlet(string? outlet, string source) => Escaped(outlet ?? source);

    private static string Count(int count, string one, string? many = null) =>
        string.Create(Culture, $"{count} {(count == 1 ? one : many ?? one + "s")}");

    private static string Escaped(string text) => MarkdownText.Escaped(text);
}
