using System.Collections.Immutable;
using Pipeline.News;

namespace Pipeline.Pages.Articles;

/// <summary>A run of one paragraph under the same marks.</summary>
/// <param name="Classes">CSS classes, space separated; empty for plain text.</param>
/// <param name="Anchors">Fragment ids that start here.</param>
public sealed record MarkedRun(string Text, string Classes, ImmutableArray<string> Anchors, bool Highlighted);

/// <summary>Cuts a paragraph where a claim's words begin or end, so that overlapping claims can be shown without nesting.</summary>
public static class TextMarking
{
    /// <param name="marks">Spans that links point to; each gets an anchor.</param>
    public static IEnumerable<MarkedRun> Runs(Article article, TextSpan paragraph, IReadOnlyCollection<TextSpan> marks)
    {
        var claims = article.Claims.Select((claim, index) => (claim, index)).Where(c => c.claim.Sentence.Overlaps(paragraph)).ToArray();
        var contents = claims.Where(c => c.claim.Speaker is not null || c.claim.Cue is not null).SelectMany(c => c.claim.Content).ToArray();
        var speakers = claims.Where(c => c.claim.Speaker is not null).Select(c => c.claim.Speaker!.Span).ToArray();
        var cues = claims.Where(c => c.claim.Cue is not null).Select(c => c.claim.Cue!.Span).ToArray();
        var starts = claims.Select(c => (Offset: c.claim.Content.Length > 0 ? c.claim.Content[0].Start : c.claim.Sentence.Start, Id: $"c{c.index}"))
            .Concat(marks.Select(m => (Offset: m.Start, Id: PageLinks.Anchor(m))))
            .Where(a => paragraph.Contains(a.Offset))
            .ToLookup(a => a.Offset, a => a.Id);

        var cuts = new SortedSet<int> { paragraph.Start, paragraph.End };
        foreach (var span in contents.Concat(speakers).Concat(cues).Concat(marks))
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
            string[] classes =
            [
                .. Covered(contents, run) ? ["content"] : Array.Empty<string>(),
                .. Covered(speakers, run) ? ["speaker"] : Array.Empty<string>(),
                .. Covered(cues, run) ? ["cue"] : Array.Empty<string>(),
            ];
            yield return new MarkedRun(run.In(article.Body.Text), string.Join(' ', classes), [.. starts[from].Distinct()], Covered(marks, run));
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
