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
        var marking = new ParagraphMarks(article, paragraph, marks, anchors ?? []);
        var cuts = marking.Cuts();
        return cuts.Zip(cuts.Skip(1)).Select(run => marking.Run(new TextSpan(run.First, run.Second)));
    }
}
