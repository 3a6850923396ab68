using FsCheck.Fluent;
using Pipeline.News.Tests.Language.Parsing;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Language;

public sealed class TextAnnotatorTests
{
    private static readonly string[] Pieces =
    [
        " ", "\n", ".", "\"", "'", "’", "“", "”", "«", "»", "‘", "„", "...", "?!", "U.S.", "said", "Mr.", "don't", "x", "A", "😀", "👩‍👩‍👧", "\uD83D",
        "\uDE00", "\u200D", "\u0301", "\u202E", "שלום", "مرحبا", "你好。", "naïve", "http://a.b/", "@", "#", "-", "--", "1,000.5", "$", "%", "5pm", "(", ")", "\0", "\uFFFF",
    ];

    [Fact]
    [Trait("Kind", "Property")]
    public void Any_text_gives_spans_inside_it_in_order_and_trees()
    {
        var texts = Gen.Elements(Pieces).ArrayOf().Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), text => { Check(text); return true; }).Holds(cases: 300, largest: 200);
    }

    [Fact]
    public void The_same_text_gives_the_same_annotation_on_every_thread()
    {
        var text = Seeds.Article(Seeds.Vice).Body.Text;
        var expected = Print(text);

        Parallel.For(0, 8, _ => Assert.Equal(expected, Print(text)));
    }

    private static string Print(string text) =>
        string.Join('\n', Annotating.Annotate(text).Sentences.SelectMany(s => s.Tokens).Select(t => t.ToString()));

    private static void Check(string text)
    {
        var end = 0;
        foreach (var sentence in Annotating.Annotate(text).Sentences)
        {
            Assert.NotEmpty(sentence.Tokens);
            Assert.Equal(sentence.Span, new TextSpan(sentence.Tokens[0].Span.Start, sentence.Tokens[^1].Span.End));
            foreach (var token in sentence.Tokens)
            {
                Assert.True(token.Span.Start >= end && token.Span.End > token.Span.Start && token.Span.End <= text.Length);
                Assert.False(IsInsidePair(text, token.Span.Start) || IsInsidePair(text, token.Span.End), "A surrogate pair is cut.");
                end = token.Span.End;
            }

            ParserTests.AssertTree(sentence);
        }
    }

    private static bool IsInsidePair(string text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);
}
