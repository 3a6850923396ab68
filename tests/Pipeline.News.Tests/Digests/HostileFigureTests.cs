using System.Text;
using Pipeline.News.Articles;
using Pipeline.News.Claims;
using Pipeline.News.Digests;
using Pipeline.News.Reading;
using Pipeline.News.Serialization;
using Pipeline.News.Tests.Stories;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Digests;

/// <summary>Whatever a reader lets through, every writer writes.</summary>
public sealed class HostileFigureTests
{
    private static readonly DigestDay Day = new(new DateOnly(2026, 11, 22));

    public static TheoryData<string> Sentences =>
    [
        "The council of Harwick passed the “HR 1” measure after 83 people were killed in the flood.",
        "The mayor of Harwick called it a “Catch 22” rule after 83 people were killed in the flood.",
        "The flood in Harwick killed 83 ” people, and 10 ” of them, and 12 🙂 were hurt in the flood.",
        $"The council of Harwick counted {new string('9', 400)} people killed in the flood, 83 of them in Harwick.",
        $"The council of Harwick counted 7 {string.Concat(Enumerable.Repeat("million ", 60))}people killed in the flood.",
        $"The council of Harwick counted tens of {string.Concat(Enumerable.Repeat("thousands of ", 120))}people killed in the flood.",
        $"The council of Harwick counted 5 to {new string('8', 305)} million million people killed in the flood.",
    ];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Two_articles_that_share_an_odd_number_are_compared_and_written(string sentence)
    {
        var articles = Telling(sentence);

        var digest = DigestComposer.Compose(Day, articles, []);

        Assert.NotEmpty(digest.Stories);
        Assert.Equal(DigestJson.Write(digest), DigestJson.Write(DigestJson.Read(DigestJson.Write(digest))));
        Assert.NotEmpty(DigestMarkdown.Write(digest));
        Assert.NotEmpty(ComparisonJson.Write(DigestComposer.Compare(articles)));
        Assert.All(articles, a => Assert.NotEmpty(ArticleJson.Write(a)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\"")]
    [InlineData("”")]
    [InlineData("1")]
    [InlineData("🙂")]
    public void A_unit_that_is_no_word_is_no_unit(string unit)
    {
        var figure = new Figure(new TextSpan(0, 2), 12, null, null, false, unit, unit, null);

        Assert.Null(figure.Unit);
        Assert.Null((figure with { Unit = unit }).Unit);
        Assert.Null(figure.Measure);
        Assert.Equal("number", CountedThing.Of(unit, unit));
        Assert.Equal(unit, CountedThing.Plural(unit));
    }

    [Theory]
    [InlineData("")]
    [InlineData("”")]
    public void A_digest_that_an_older_program_stored_is_written_again(string unit)
    {
        var articles = new[] { "one.txt", "two.txt" }.Select(n => Made.WithFigure(n, "83 people were killed near Orvale.", "83 people", 83)).ToList();
        var digest = DigestComposer.Compose(Day, articles, []);
        var line = Assert.Single(digest.Stories.SelectMany(s => s.Figures));
        var older = DigestJson.Read(DigestJson.Write(digest).Replace("\"unit\": \"people\"", $"\"unit\": \"{unit}\"", StringComparison.Ordinal));

        Assert.Equal(unit, Assert.Single(older.Stories.SelectMany(s => s.Figures)).Unit);
        Assert.Contains("number killed", DigestMarkdown.Write(older), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("people", line.Unit);
    }

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.NaN)]
    public void A_number_without_end_is_not_known(double number)
    {
        var figure = new Figure(new TextSpan(0, 2), number, number, number, false, "people", null, null);

        Assert.Equal((null, null, null), (figure.Value, figure.Low, figure.High));
    }

    /// <summary>The same sentence in two articles of one event, neither of which is the other's copy.</summary>
    private static Article[] Telling(string sentence) =>
    [
        Ingested("one.txt", $"Harwick council votes for flood walls\n\nBy Jane Doe\n\n{sentence}\n\nThe mayor said on Monday that the bridge in the town was closed for repairs and would open again in May.\n"),
        Ingested("two.txt", $"Council passes measure in Harwick\n\nBy Tom Ray\n\nAfter a long night the council of Harwick voted for new flood walls along the river. {sentence}\n\nSchools stay shut until Friday.\n"),
    ];

    private static Article Ingested(string name, string text) =>
        ArticlePipeline.Ingest(new SourceBlob(name, Encoding.UTF8.GetBytes(text))).TryGet(out var article, out var rejection)
            ? article
            : throw new InvalidOperationException(rejection.Message);
}
