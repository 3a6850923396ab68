using System.Collections.Immutable;
using Pipeline.News.Articles;
using Pipeline.News.Stories;
using Pipeline.News.Stories.Copies;

namespace Pipeline.News.Tests.Stories.Copies;

public sealed class CopyChangesTests
{
    private const string Original =
        "A tanker broke in two off Karsund on Monday and spilled its oil into the fjord. The coast guard counted 31 injured sailors in the hospital of Lund. "
        + "The owner admitted that the pumps had failed. Divers will look at the wreck when the storm is over.";

    [Fact]
    public void Another_number_in_a_copy_is_told() =>
        Assert.Equal(["31 → 24"], Changes(Original.Replace("31", "24", StringComparison.Ordinal)));

    [Fact]
    public void Another_verb_in_a_copy_is_told() =>
        Assert.Equal(["admitted → denied"], Changes(Original.Replace("admitted", "denied", StringComparison.Ordinal)));

    [Fact]
    public void A_word_that_was_put_in_is_told_with_the_word_before_it() =>
        Assert.Equal(["will → will not"], Changes(Original.Replace("will look", "will not look", StringComparison.Ordinal)));

    [Fact]
    public void Capitals_and_marks_are_no_change() =>
        Assert.Empty(Changes(Original.Replace("on Monday and", "on Monday, and", StringComparison.Ordinal).Replace("The owner", "THE OWNER", StringComparison.Ordinal)));

    [Fact]
    public void A_number_keeps_its_thousands() =>
        Assert.Equal(["1,200 → 1,250"], Changes(Original + " It carried 1,250 tonnes of oil from Tarn.", Original + " It carried 1,200 tonnes of oil from Tarn."));

    [Fact]
    public void A_sentence_of_its_own_is_not_held_against_another() =>
        Assert.Empty(Changes(Original.Replace("The owner admitted that the pumps had failed.", "Fishermen from three villages watched from the shore all night.", StringComparison.Ordinal)));

    private static string[] Changes(string copy, string original = Original)
    {
        ImmutableArray<Article> articles = [Made.Article("a.txt", "Tanker breaks off Karsund", original), Made.Article("b.txt", "Tanker breaks off Karsund", copy)];
        var group = Assert.Single(CopyChanges.Read([new CopyGroup([0, 1], CopyKind.Near)], articles));
        return [.. group.Changes.Select(c => $"{Words(c.From)} → {Words(c.To)}")];

        string Words(CopyPassage passage) => passage.Span.In(articles[passage.Article].Body.Text);
    }
}
