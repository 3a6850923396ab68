using System.Collections.Immutable;
using Pipeline.News.Articles;
using Pipeline.News.Texts;

namespace Pipeline.Pages.Articles;

/// <summary>A run of one paragraph under the same marks.</summary>
/// <param name="Classes">CSS classes, space separated; empty for plain text.</param>
/// <param name="Anchors">Fragment ids that start here.</param>
public sealed record MarkedRun(string Text, string Classes, ImmutableArray<string> Anchors, bool Highlighted)
{
    /// <summary>The resolved name, where the run belongs to the words for a speaker: <c>John Kerry</c> for <c>he</c>.</summary>
    public string? Speaker { get; init; }

    /// <summary>Claims, by index, whose last words these are.</summary>
    public ImmutableArray<int> Ends { get; init; } = [];
}

/// <summary>Cuts a paragraph where a claim's words begin or end, so that overlapping claims can be shown without nesting.</summary>
public static class TextMarking
{
    /// <param name="marks">Spans to highlight; each gets an anchor.</param>
    /// <param name="anchors">Spans that get an anchor alone.</param>
    public static IEnumerable<MarkedRun> Runs(
        Article article, TextSpan paragraph, IReadOnlyCollection<TextSpan> marks, IReadOnlyCollection<TextSpan>? anchors = null)
    {
        var claims = article.Claims.Select((claim, index) => (claim, index)).Where(c => c.claim.Sentence.Overlaps(paragraph)).ToArray();
        var reported = claims.Where(c => c.claim.Speaker is not null || c.claim.Cue is not null).ToArray();
        var contents = reported.SelectMany(c => c.claim.Content).ToArray();
        var speakers = claims.Where(c => c.claim.Speaker is not null).Select(c => c.claim.Speaker!).ToArray();
        var cues = claims.Where(c => c.claim.Cue is not null).Select(c => c.claim.Cue!.Span).ToArray();
        var linked = marks.Concat(anchors ?? []).Where(s => paragraph.Contains(s.Start)).ToArray();
        var starts = claims.Select(c => (Offset: c.claim.Content.Length > 0 ? c.claim.Content[0].Start : c.claim.Sentence.Start, Id: $"c{c.index}"))
            .Concat(linked.Select(m => (Offset: m.Start, Id: PageLinks.Anchor(m))))
            .Where(a => paragraph.Contains(a.Offset))
            .ToLookup(a => a.Offset, a => a.Id);
        var ends = reported.Where(c => c.claim.Content.Length > 0).ToLookup(c => c.claim.Content[^1].End, c => c.index);

        var cuts = new SortedSet<int> { paragraph.Start, paragraph.End };
        foreach (var span in contents.Concat(speakers.Select(s => s.Span)).Concat(cues).Concat(marks).Concat(linked))
        {
            Cut(span.Start);
            Cut(span.End);
        }

        foreach (var start in starts)
        {
            Cut(start.Key);
        }

        foreach (var (from, to) in cuts.Zip(cuts.Skip(1)))
        {
            var run = new TextSpan(from, to);
            var speaker = Array.Find(speakers, s => s.Span.Contains(run));
            string[] classes =
            [
                .. Covered(contents, run) ? ["content"] : Array.Empty<string>(),
                .. speaker is not null ? ["speaker"] : Array.Empty<string>(),
                .. Covered(cues, run) ? ["cue"] : Array.Empty<string>(),
            ];
            yield return new MarkedRun(run.In(article.Body.Text), string.Join(' ', classes), [.. starts[from].Distinct()], Covered(marks, run))
            {
                Speaker = speaker?.Name,
                Ends = [.. ends[to]],
            };
        }

        void Cut(int offset)
        {
            if (offset > paragraph.Start && offset < paragraph.End)
            {
                cuts.Add(offset);
            }
        }
    }

    private static bool Covered(IEnumerable<TextSpan> spans, TextSpan run) => spans.Any(s => s.Contains(run));
}
