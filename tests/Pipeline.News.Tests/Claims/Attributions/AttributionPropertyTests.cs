using System.Collections.Immutable;
using FsCheck.Fluent;
using Pipeline.News.Claims;
using Pipeline.News.Language;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Claims.Attributions;

public sealed class AttributionPropertyTests
{
    private static readonly string[] Pieces =
    [
        "said", "\"", "“", "”", "'", "‘", "’", "''", "«", "»", ",", ".", "?", ":", "—", "that", "and", "Berg", "the mayor", "he", "told", "adding",
        "according to", "who", "closed", "the road", "was", "\n\n", "😀", "שלום", "claim", "A", "reportedly", "(", ")", "-", "Friday", "in", "called for",
    ];

    [Fact]
    [Trait("Kind", "Property")]
    public void Spans_lie_inside_the_text_and_contents_are_never_empty_nor_on_their_cue() =>
        Prop.ForAll(
            Gen.ListOf(Gen.Elements(Pieces)).Select(pieces => string.Join(' ', pieces)).ToArbitrary(),
            text => Find(text).All(found => IsSound(found, text))).Holds();

    [Theory]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("“")]
    [InlineData("”")]
    [InlineData("said \"")]
    [InlineData("he said, ")]
    [InlineData(": ")]
    public void Two_thousand_marks_give_sound_spans(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece + "x ", 2_000));

        var found = Find(text);

        Assert.All(found, attribution => Assert.True(IsSound(attribution, text)));
    }

    private static ImmutableArray<Attribution> Find(string text)
    {
        var paragraphs = new List<Paragraph>();
        var start = 0;
        foreach (var part in text.Split("\n\n"))
        {
            if (part.Length > 0)
            {
                paragraphs.Add(new(new(start, start + part.Length), ParagraphRole.Paragraph));
            }

            start += part.Length + 2;
        }

        return AttributionFinder.Find(TextAnnotator.Annotate(text, [.. paragraphs]));
    }

    private static bool IsSound(Attribution found, string text)
    {
        var spans = found.Content.Append(found.Cue!.Span);
        return !found.Content.IsEmpty
            && (found.Source is { } source ? spans.Append(source) : spans).All(s => s.Start >= 0 && !s.IsEmpty && s.End <= text.Length)
            && !found.Content.Any(content => content.Overlaps(found.Cue.Span));
    }
}
