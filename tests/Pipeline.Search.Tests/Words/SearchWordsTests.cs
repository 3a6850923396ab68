using Pipeline.Search.Words;

namespace Pipeline.Search.Tests.Words;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("The Bridge — CLOSED, again!", "the bridge closed again")]
    [InlineData("Trump's 470,000 at 3.5 %", "trump s 470 000 at 3 5")]
    [InlineData("São Tomé, Łódź, Straße, Ærø", "sao tome lodz strasse aero")]
    [InlineData("e\u0301t\u00e9", "ete")]
    [InlineData("\uFB01nance CO\u00B2 \uFF21\uFF22", "finance co2 ab")]
    [InlineData("東京で地震", "東 京 で 地 震")]
    [InlineData("NATO東京", "nato 東 京")]
    [InlineData("\u0915\u093F\u0924\u093E\u092C", "\u0915\u093F\u0924\u093E\u092C")]
    [InlineData("—  …\u0000\uD800", "")]
    public void A_word_is_what_is_left_of_it_without_case_and_accents(string text, string words) =>
        Assert.Equal(words, SearchWords.Indexed(text));

    [Fact]
    public void A_word_knows_where_it_stands()
    {
        const string Text = "In São Tomé: 東京.";

        Assert.Equal(["In", "São", "Tomé", "東", "京"], SearchWords.Of(Text).Select(word => word.Span.In(Text)));
    }

    [Theory]
    [InlineData("strike", "strikes")]
    [InlineData("strikes", "strike")]
    [InlineData("city", "cities")]
    [InlineData("cities", "city")]
    [InlineData("church", "churches")]
    [InlineData("churches", "church")]
    [InlineData("wars", "war")]
    public void One_and_many_are_one_word(string word, string other) => Assert.Contains(other, WordForms.Of(word));

    [Theory]
    [InlineData("news", "new")]
    [InlineData("crisis", "crisi")]
    [InlineData("virus", "viru")]
    [InlineData("press", "pres")]
    [InlineData("hamas", "hama")]
    [InlineData("2016", "2016s")]
    public void What_only_looks_like_many_is_left_alone(string word, string other) => Assert.DoesNotContain(other, WordForms.Of(word));

    [Theory]
    [InlineData("kerry", "kerry", 0)]
    [InlineData("kerrry", "kerry", 1)]
    [InlineData("kery", "kerry", 1)]
    [InlineData("kerri", "kerry", 1)]
    [InlineData("ekrry", "kerry", 1)]
    [InlineData("damascsu", "damascus", 1)]
    [InlineData("damasskus", "damascus", 2)]
    [InlineData("xdamascusy", "damascus", 2)]
    [InlineData("bridge", "tunnel", 3)]
    public void Slips_of_the_hand_are_counted_up_to_two(string typed, string meant, int slips)
    {
        Assert.Equal(slips, WordDistance.Between(typed, meant, 2));
        Assert.Equal(slips, WordDistance.Between(meant, typed, 2));
    }

    [Fact]
    public void A_phrase_is_marked_as_one_and_a_word_inside_another_is_not()
    {
        var marker = new WordMarker(Pipeline.Search.Queries.SearchQuery.Read("\"New York\" art").Terms);

        var found = marker.Mark("New York's art: an article on new lofts in York and <b>ART</b>");

        Assert.Equal(["New York", "art", "ART"], found.Marks.Select(mark => mark.In(found.Text)));
    }

    [Fact]
    public void A_passage_is_where_most_of_the_words_are_and_says_that_it_is_cut()
    {
        var text = string.Concat(Enumerable.Repeat("The toll is paid at the gate. ", 20)) + "The toll of the bridge rose on Monday. " + string.Concat(Enumerable.Repeat("Nobody else spoke of it. ", 20));

        var found = new WordMarker(Pipeline.Search.Queries.SearchQuery.Read("bridge toll").Terms).Passage(text, out var first);

        Assert.Contains("toll of the bridge", found.Text, StringComparison.Ordinal);
        Assert.StartsWith("… ", found.Text, StringComparison.Ordinal);
        Assert.EndsWith(" …", found.Text, StringComparison.Ordinal);
        Assert.Equal("toll", first!.Value.In(text));
        Assert.All(found.Marks, mark => Assert.Contains(mark.In(found.Text), (string[])["toll", "bridge"]));
    }

    [Fact]
    public void A_passage_of_a_text_without_spaces_is_short_and_splits_no_character()
    {
        var found = new WordMarker(Pipeline.Search.Queries.SearchQuery.Read("東京").Terms).Passage(string.Concat(Enumerable.Repeat("𠀀", 500)) + "東京" + string.Concat(Enumerable.Repeat("𠀀", 500)), out _);

        Assert.InRange(found.Text.Length, 100, 400);
        Assert.True(found.Text.EnumerateRunes().All(rune => rune.Value != 0xFFFD));
        Assert.Equal("東京", Assert.Single(found.Marks).In(found.Text));
    }
}
