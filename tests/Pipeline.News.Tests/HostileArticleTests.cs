using System.Collections.Immutable;
using System.Text;
using Pipeline.News.Claims;
using Pipeline.News.Language;
using Pipeline.News.Language.Tokenizing;
using Pipeline.News.Reading;
using Pipeline.News.Tests.Claims;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests;

/// <summary>Texts that no newsroom wrote take time that grows with their length and no faster.</summary>
[Collection(nameof(MeasuredAlone))]
public sealed class HostileArticleTests
{
    private const string Beginning = "Bridge closed in Harwick\n\nBy Jane Doe\n\nThe mayor said on Monday that the bridge in the town was closed for repairs.\n\n";

    private const string NoFullStop = "the mayor told reporters that officials had counted 83 people and warned of more while the council met and ";

    public static TheoryData<string, string> Pieces => new()
    {
        { "no full stop", NoFullStop },
        { "commas only", "the mayor said, adding, according to the council, " },
        { "straight quotation marks", "\"" },
        { "straight quotation marks between words", "she said \" it is \" " },
        { "quotation marks that open", "“It is, he said, " },
        { "quotation marks that close", "it is” he said " },
        { "single quotation marks", "' 'it workers' is' " },
        { "one word", "bridge " },
        { "one cue", "said " },
        { "one name", "Jane Doe " },
        { "names of one family", "Mr. Aldo Harmon said no. Ms. Berta Harmon said yes. " },
        { "capitals", "THE MAYOR SAID THAT THE BRIDGE WAS CLOSED AND " },
        { "Cyrillic", "Мэр сказал, что мост закрыт. " },
        { "Han", "市长说桥已经关闭" },
        { "right to left", "ראש העיר אמר שהגשר סגור. " },
        { "emoji", "😀👩‍👩‍👧 said 🇺🇳 " },
        { "halves of pairs", "\uD83D a \uDE00 " },
        { "combining marks", "\u0301" },
        { "a transcript", "Q: What did you see?\n\nMR. HARMON: I saw 83 people, and they said no.\n\n" },
        { "quoted paragraphs", "“The bridge is closed and we wait.\n\n" },
        { "numbers", "1,000-2 million to 3-" },
        { "dates", "Monday 3 May 2016 last week " },
        { "no space", "a" },
        { "brackets", "((said [" },
        { "reports inside reports", "he said that she said that they had told " },
    };

    [Theory]
    [MemberData(nameof(Pieces))]
    public void More_text_takes_about_as_much_more_time(string kind, string piece) => Growth.IsAboutLinear(kind, 2_500, length =>
    {
        // Before the clock runs: trees take most of the time and grow with the text, and a square of what reads them would hide beside them.
        var annotated = Annotate(Repeat(piece, length));
        return () => Claims(annotated);
    });

    [Theory]
    [MemberData(nameof(Pieces))]
    public void More_text_is_cut_into_words_and_sentences_in_about_as_much_more_time(string kind, string piece) => Growth.IsAboutLinear(kind, 20_000, length =>
    {
        var text = Repeat(piece, length);
        return () =>
        {
            var tokenizer = new Tokenizer();
            tokenizer.Tokenize(text, new TextSpan(0, text.Length));
            SentenceSplitter.Split(text, tokenizer.Tokens, []);
        };
    });

    [Theory]
    [MemberData(nameof(Pieces))]
    public void An_article_is_read_or_rejected_and_its_spans_stay_inside_the_text(string kind, string piece)
    {
        var text = Beginning + Repeat(piece, 8_000);
        if (!ArticlePipeline.Ingest(new SourceBlob("a.txt", Encoding.UTF8.GetBytes(text))).TryGet(out var article, out var rejection))
        {
            Assert.False(string.IsNullOrWhiteSpace(rejection.Message), kind);
            return;
        }

        AssertInside(article.Body.Text, article.Claims);
        Assert.All(article.Names.SelectMany(name => name.Mentions), span => AssertInside(article.Body.Text, span));
    }

    [Fact]
    public void An_article_without_a_full_stop_takes_as_much_more_time() => Growth.IsAboutLinear(
        "text without a full stop",
        15_000,
        length => () => ArticlePipeline.Ingest(new SourceBlob("a.txt", Encoding.UTF8.GetBytes(Beginning + Repeat(NoFullStop, length)))));

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static AnnotatedText Annotate(string text) => TextAnnotator.Annotate(text, [new Paragraph(new TextSpan(0, text.Length), ParagraphRole.Paragraph)]);

    private static void Claims(AnnotatedText annotated) =>
        AssertInside(annotated.Text, ClaimExtractor.Extract(annotated, NameFinder.Find(annotated), Passages.OnFriday));

    private static void AssertInside(string text, ImmutableArray<Claim> claims)
    {
        foreach (var claim in claims)
        {
            foreach (var span in claim.Content.Append(claim.Sentence).Concat(claim.Figures.Select(f => f.Span)).Concat(claim.Times.Select(t => t.Span)))
            {
                AssertInside(text, span);
            }
        }
    }

    private static void AssertInside(string text, TextSpan span) =>
        Assert.True(span.Start >= 0 && span.Start < span.End && span.End <= text.Length, $"{span} is not inside {text.Length} characters.");
}

/// <summary>Tests that measure processor time run while no other test does.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;
