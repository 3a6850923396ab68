using Pipeline.News.Articles;
using Pipeline.News.Claims;
using Pipeline.News.Texts;

namespace Pipeline.Pages.Articles;

/// <summary>What is to be seen in one paragraph of an article: the words of its claims, of their speakers and cues, highlights, and where fragments of addresses lead.</summary>
internal sealed class ParagraphMarks
{
    private readonly Article _article;
    private readonly TextSpan _paragraph;
    private readonly IReadOnlyCollection<TextSpan> _marks;
    private readonly TextSpan[] _contents;
    private readonly Speaker[] _speakers;
    private readonly TextSpan[] _cues;
    private readonly TextSpan[] _linked;
    private readonly ILookup<int, string> _starts;
    private readonly ILookup<int, int> _ends;

    public ParagraphMarks(Article article, TextSpan paragraph, IReadOnlyCollection<TextSpan> marks, IReadOnlyCollection<TextSpan> anchors)
    {
        (_article, _paragraph, _marks) = (article, paragraph, marks);
        var claims = article.Claims.Select((claim, index) => (claim, index)).Where(c => c.claim.Sentence.Overlaps(paragraph)).ToArray();
        var reported = claims.Where(c => c.claim.Speaker is not null || c.claim.Cue is not null).ToArray();
        _contents = [.. reported.SelectMany(c => c.claim.Content)];
        _speakers = [.. claims.Where(c => c.claim.Speaker is not null).Select(c => c.claim.Speaker!)];
        _cues = [.. claims.Where(c => c.claim.Cue is not null).Select(c => c.claim.Cue!.Span)];
        _linked = [.. marks.Concat(anchors).Where(s => paragraph.Contains(s.Start))];
        _starts = claims.Select(c => (Offset: c.claim.Content.Length > 0 ? c.claim.Content[0].Start : c.claim.Sentence.Start, Id: $"c{c.index}"))
            .Concat(_linked.Select(m => (Offset: m.Start, Id: PageLinks.Anchor(m))))
            .Where(a => paragraph.Contains(a.Offset))
            .ToLookup(a => a.Offset, a => a.Id);
        _ends = reported.Where(c => c.claim.Content.Length > 0).ToLookup(c => c.claim.Content[^1].End, c => c.index);
    }

    /// <summary>Where marks change, both ends of the paragraph among them, in order.</summary>
    public IReadOnlyCollection<int> Cuts() => new SortedSet<int>(
    [
        _paragraph.Start,
        _paragraph.End,
        .. _contents.Concat(_speakers.Select(s => s.Span)).Concat(_cues).Concat(_marks).Concat(_linked)
            .SelectMany(span => new[] { span.Start, span.End }).Concat(_starts.Select(start => start.Key))
            .Where(offset => offset > _paragraph.Start && offset < _paragraph.End),
    ]);

    /// <param name="run">Between two cuts.</param>
    public MarkedRun Run(TextSpan run)
    {
        var speaker = Array.Find(_speakers, s => s.Span.Contains(run));
        string[] classes =
        [
            .. Covered(_contents, run) ? ["content"] : Array.Empty<string>(),
            .. speaker is not null ? ["speaker"] : Array.Empty<string>(),
            .. Covered(_cues, run) ? ["cue"] : Array.Empty<string>(),
        ];
        return new MarkedRun(run.In(_article.Body.Text), string.Join(' ', classes), [.. _starts[run.Start].Distinct()], Covered(_marks, run))
        {
            Speaker = speaker?.Name,
            Ends = [.. _ends[run.End]],
        };
    }

    private static bool Covered(IEnumerable<TextSpan> spans, TextSpan run) => spans.Any(s => s.Contains(run));
}
