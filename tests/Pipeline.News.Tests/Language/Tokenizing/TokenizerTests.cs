namespace Pipeline.News.Tests.Language.Tokenizing;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("They didn't know Kerry's plan.", "They did n't know Kerry 's plan .")]
    [InlineData("We cannot say; she'd've gone.", "We can not say ; she 'd 've gone .")]
    [InlineData("Don’t you’ll we’re", "Do n’t you ’ll we ’re")]
    [InlineData("The states' rights", "The states ' rights")]
    [InlineData("It's the rock 'n' roll of the '90s", "It 's the rock 'n' roll of the '90s")]
    public void Clitics_are_tokens(string text, string tokens) => Assert.Equal(tokens, Annotating.Tokens(text));

    [Theory]
    [InlineData("a well-known, 15-year-old co-worker", "a well - known , 15 - year - old co-worker")]
    [InlineData("the e-mail of al-Assad", "the e-mail of al - Assad")]
    [InlineData("5-10 per cent, call 646-8420", "5 - 10 per cent , call 646-8420")]
    [InlineData("One—two – three--four", "One — two – three -- four")]
    public void Hyphens_are_tokens_but_after_prefixes(string text, string tokens) => Assert.Equal(tokens, Annotating.Tokens(text));

    [Theory]
    [InlineData("$1.9 million, 10,000 euros and 12.5%", "$ 1.9 million , 10,000 euros and 12.5 %")]
    [InlineData("£5bn at 3:30pm on 9/11", "£ 5 bn at 3:30 pm on 9/11")]
    [InlineData("US$5m for the 5th of 1980's", "US$ 5 m for the 5th of 1980's")]
    [InlineData("1980s, MH17 and G8", "1980s , MH17 and G8")]
    public void Numbers_are_whole_and_their_units_apart(string text, string tokens) => Assert.Equal(tokens, Annotating.Tokens(text));

    [Theory]
    [InlineData("See http://example.com/a?b=c, or www.example.org.", "See http://example.com/a?b=c , or www.example.org .")]
    [InlineData("Ask joe.smith@example.com or @joe_smith about #news.", "Ask joe.smith@example.com or @joe_smith about #news .")]
    [InlineData("on example.co.uk/news today", "on example.co.uk/news today")]
    public void Addresses_are_whole(string text, string tokens) => Assert.Equal(tokens, Annotating.Tokens(text));

    [Theory]
    [InlineData("The U.S. and Mr. J. K. Smith of AT&T Inc. in Feb. 2016", "The U.S. and Mr. J. K. Smith of AT&T Inc. in Feb. 2016")]
    [InlineData("at 5 a.m. with No. 3, e.g. Ph.D. papers", "at 5 a.m. with No. 3 , e.g. Ph.D. papers")]
    public void Abbreviations_keep_their_full_stop(string text, string tokens) => Assert.Equal(tokens, Annotating.Tokens(text));

    [Theory]
    [InlineData("\"Yes,\" he said.", "\" Yes , \" he said .")]
    [InlineData("“Yes,” «no», „so“ ‘or’ 'not'.", "“ Yes , ” « no » , „ so “ ‘ or ’ ' not ' .")]
    [InlineData("the 'Cessation of Hostilities' in Assad's", "the ' Cessation of Hostilities ' in Assad 's")]
    [InlineData("''Well...''", "'' Well ... ''")]
    public void Quotation_marks_are_tokens(string text, string tokens) => Assert.Equal(tokens, Annotating.Tokens(text));

    [Fact]
    public void A_full_stop_without_a_space_is_a_token() =>
        Assert.Equal("It ended . The rest , he said . \" No", Annotating.Tokens("It ended.The rest,he said.\"No"));

    [Fact]
    public void Emoji_are_tokens_with_their_surrogates()
    {
        Assert.Equal("Good 👍🏽 day 😀 😀 🇩🇪 .", Annotating.Tokens("Good 👍🏽 day 😀😀 🇩🇪."));
        Assert.Equal("𝒜b c", Annotating.Tokens("𝒜b c"));
    }
}
