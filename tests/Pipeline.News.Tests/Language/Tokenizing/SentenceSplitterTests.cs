using System.Collections.Immutable;
using Pipeline.News.Language;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Language.Tokenizing;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("It rained. | The river rose.")]
    [InlineData("Gen. John Allen met Mr. Smith in the U.S. Senate. | He left at 5 a.m. on Friday.")]
    [InlineData("They live in the U.S. | The rest do not.")]
    [InlineData("J. K. Rowling wrote it. | George W. Bush did not.")]
    [InlineData("Prices rose 3.5 percent, to $1.9 million. | No. 3 fell.")]
    [InlineData("Acme Inc. said so in Feb. 2016. | It was late.")]
    [InlineData("He works for Acme Inc. | He said so.")]
    [InlineData("CONCORD, N.H. - It was Smith v. Jones, said C. L. \"Bud\" Brown.")]
    public void Abbreviations_and_decimals_do_not_end_a_sentence(string sentences) => Check(sentences);

    [Theory]
    [InlineData("\"We will go,\" he said.")]
    [InlineData("\"We will go.\" | She added nothing.")]
    [InlineData("“We will go.” | “And we will stay,” he said.")]
    [InlineData("\"Will you go?\" he asked. | \"No!\" Mr. Smith said.")]
    [InlineData("\"Will you go?\" | He nodded.")]
    [InlineData("He called it ‘a possibility.’ | She did not.")]
    [InlineData("She said: \"We will go. | We will stay.\" | Nobody asked.")]
    [InlineData("(He left early.) | Then it rained.")]
    public void A_closing_mark_belongs_to_its_sentence(string sentences) => Check(sentences);

    [Theory]
    [InlineData("We waited... and went.")]
    [InlineData("We waited... | Then we went.")]
    [InlineData("We waited … | Then we went.")]
    [InlineData("Was it so?! | Yes.")]
    public void Ellipses_end_a_sentence_before_a_capital(string sentences) => Check(sentences);

    [Fact]
    public void A_missing_space_does_not_join_sentences() =>
        Assert.Equal(["It ended.", "The rest is known.", "“It is.”"], Annotating.Sentences("It ended.The rest is known.“It is.”"));

    [Fact]
    public void A_straight_mark_without_a_space_opens_or_closes_by_turns() =>
        Assert.Equal(["He said: \"It ended.\"", "The rest is known."], Annotating.Sentences("He said: \"It ended.\"The rest is known."));

    [Fact]
    public void A_sentence_never_crosses_paragraphs()
    {
        const string text = "A heading\n\nand a text";
        ImmutableArray<Paragraph> paragraphs =
            [new(new TextSpan(0, 9), ParagraphRole.Heading), new(new TextSpan(11, 21), ParagraphRole.Paragraph)];

        var sentences = TextAnnotator.Annotate(text, paragraphs).Sentences;

        Assert.Equal([(0, "A heading"), (1, "and a text")], sentences.Select(s => (s.Paragraph, s.Span.In(text))));
    }

    [Fact]
    public void A_text_without_full_stops_is_cut() =>
        Assert.All(Annotating.Annotate(string.Concat(Enumerable.Repeat("one two, ", 2000))).Sentences, s => Assert.InRange(s.Tokens.Length, 1, 300));

    private static void Check(string sentences)
    {
        var expected = sentences.Split(" | ");
        Assert.Equal(expected, Annotating.Sentences(string.Join(' ', expected)));
    }
}
