using Pipeline.News.Articles;
using Pipeline.News.Claims;
using Pipeline.News.Texts;
using Pipeline.Pages.Articles;

namespace Pipeline.Pages.Tests.Articles;

public sealed class TextMarkingTests
{
    private const string Text = "The minister said the bridge was closed, according to two aides.";

    [Fact]
    public void Runs_put_together_are_the_paragraph_letter_for_letter()
    {
        var article = WithOverlappingClaims();

        var runs = TextMarking.Runs(article, article.Body.Paragraphs[0].Span, []);

        Assert.Equal(Text, string.Concat(runs.Select(r => r.Text)));
    }

    [Fact]
    public void Overlapping_claims_mark_each_word_with_all_that_covers_it()
    {
        var article = WithOverlappingClaims();

        var runs = TextMarking.Runs(article, article.Body.Paragraphs[0].Span, []).ToArray();

        Assert.Equal("content speaker", Assert.Single(runs, r => r.Text == "The minister").Classes);
        Assert.Equal("content", Assert.Single(runs, r => r.Text == "the bridge was closed").Classes);
        Assert.Equal("", Assert.Single(runs, r => r.Text == ".").Classes);
    }

    [Fact]
    public void A_claim_has_its_anchor_where_its_content_starts()
    {
        var article = WithOverlappingClaims();

        var runs = TextMarking.Runs(article, article.Body.Paragraphs[0].Span, []).ToArray();

        Assert.Equal(["c1"], runs[0].Anchors.AsEnumerable());
        Assert.Equal(["c0"], Assert.Single(runs, r => r.Text == "the bridge was closed").Anchors.AsEnumerable());
    }

    [Fact]
    public void A_linked_span_is_highlighted_and_can_be_jumped_to()
    {
        var article = WithOverlappingClaims();
        var span = Samples.Span(article, "bridge was");

        var run = Assert.Single(TextMarking.Runs(article, article.Body.Paragraphs[0].Span, [span]), r => r.Highlighted);

        Assert.Equal("bridge was", run.Text);
        Assert.Equal([PageLinks.Anchor(span)], run.Anchors.AsEnumerable());
    }

    private static Article WithOverlappingClaims()
    {
        TextSpan Span(string words) => Samples.Span(Text, words);
        return Samples.Article(
            [Text],
            new Claim
            {
                Kind = ClaimKind.Indirect,
                Sentence = new TextSpan(0, Text.Length),
                Speaker = new Speaker(Span("The minister"), null, null, SpeakerType.Person),
                Cue = new Cue(Span("said"), "say"),
                Content = [Span("the bridge was closed")],
            },
            new Claim
            {
                Kind = ClaimKind.Indirect,
                Sentence = new TextSpan(0, Text.Length),
                Speaker = new Speaker(Span("two aides"), null, null, SpeakerType.Group),
                Cue = new Cue(Span("according to"), "according to"),
                Content = [Span("The minister said the bridge was closed")],
            });
    }
}
