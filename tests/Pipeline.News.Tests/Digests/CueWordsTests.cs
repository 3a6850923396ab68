using Pipeline.News.Claims;
using Pipeline.News.Digests;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Digests;

public sealed class CueWordsTests
{
    [Theory]
    [InlineData("The minister [declined] {to name the buyer}.", "declined ")]
    [InlineData("The union [strongly condemned] {the closure}.", "strongly condemned ")]
    [InlineData("She [would not say] {who had paid}.", "would not say ")]
    [InlineData("The mayor [warned] on Monday that {the bridge may fall}.", "warned: ")]
    [InlineData("{The bridge may fall}, the mayor [insisted].", "insisted: ")]
    public void Words_that_tell_how_somebody_spoke_stand_before_the_claim(string sentence, string how) => Assert.Equal(how, Before(sentence));

    [Theory]
    [InlineData("The mayor [said] {the bridge may fall}.")]
    [InlineData("She [also told] reporters that {the bridge may fall}.")]
    [InlineData("[According to] the mayor, {the bridge may fall}.")]
    [InlineData("THE MAYOR[:] {The bridge may fall}.")]
    public void Words_that_only_say_that_somebody_spoke_are_left_out(string sentence) => Assert.Equal("", Before(sentence));

    [Fact]
    public void What_the_article_itself_says_has_no_such_words() => Assert.Equal("", Before("{The bridge may fall.}"));

    [Fact]
    public void A_speaker_goes_on_with_them_or_with_a_colon() => Assert.Equal(
        ("Ann Lee declined ", "Ann Lee: "), (CueWords.After("Ann Lee", "declined "), CueWords.After("Ann Lee", "")));

    /// <summary>The cue stands in square brackets, what is claimed in braces.</summary>
    private static string Before(string marked)
    {
        var sentence = new string([.. marked.Where(c => !"[]{}".Contains(c, StringComparison.Ordinal))]);
        return CueWords.Before(
            new Claim
            {
                Kind = ClaimKind.Indirect,
                Sentence = new TextSpan(0, sentence.Length),
                Cue = marked.Contains('[', StringComparison.Ordinal) ? new Cue(Within(marked, '[', ']', sentence), "") : null,
                Content = [Within(marked, '{', '}', sentence)],
            },
            sentence);
    }

    private static TextSpan Within(string marked, char open, char close, string sentence)
    {
        var words = marked[(marked.IndexOf(open, StringComparison.Ordinal) + 1)..marked.IndexOf(close, StringComparison.Ordinal)];
        var start = sentence.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
