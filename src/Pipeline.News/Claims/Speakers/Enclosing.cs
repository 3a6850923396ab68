using System.Collections.Immutable;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Speakers;

/// <summary>Which report stands inside which: the innermost attribution whose content holds another's cue or source.</summary>
internal sealed class Enclosing
{
    private readonly int[] _outer;

    public Enclosing(ImmutableArray<Attribution> attributions)
    {
        _outer = new int[attributions.Length];
        Array.Fill(_outer, -1);
        var contents = attributions
            .SelectMany((attribution, i) => attribution.Content.Select(span => (Span: span, Owner: i)))
            .OrderBy(content => content.Span.Start).ThenByDescending(content => content.Span.End).ToList();
        var points = Enumerable.Range(0, attributions.Length).Select(i => (At: Point(attributions[i]), Owner: i)).OrderBy(point => point.At);
        var open = new Stack<(TextSpan Span, int Owner)>();
        var next = 0;
        foreach (var (at, owner) in points)
        {
            for (; next < contents.Count && contents[next].Span.Start <= at; next++)
            {
                while (open.Count > 0 && open.Peek().Span.End <= contents[next].Span.Start)
                {
                    open.Pop();
                }

                open.Push(contents[next]);
            }

            while (open.Count > 0 && open.Peek().Span.End <= at)
            {
                open.Pop();
            }

            _outer[owner] = open.Count > 0 && open.Peek().Owner != owner ? open.Peek().Owner : -1;
        }
    }

    /// <summary>-1 where it stands in no other.</summary>
    public int Of(int attribution) => _outer[attribution];

    public bool IsNested(int attribution) => _outer[attribution] >= 0;

    private static int Point(Attribution attribution) => attribution.Source?.Start ?? attribution.Cue?.Span.Start ?? attribution.Content[0].Start;
}
