using Pipeline.News.Cleaning;
using Pipeline.News.Metadata;

namespace Pipeline.News.Tests.Languages;

/// <summary>Cleaning and metadata of one article in each of 31 languages, as a page and as a dump.</summary>
public sealed class LanguageFloorTests
{
    // As measured; may be raised, not lowered.
    [Theory]
    [InlineData("page", 31, 31, 31, 31, 31)]
    [InlineData("page that says it is English", 31, 31, 31, 31, 31)]
    [InlineData("dump", 31, 31, 31, 31, 31)]
    public void As_many_are_right_as_ever(string kind, int languages, int headlines, int authors, int days, int bodies)
    {
        var read = WrittenArticle.All.Select(a => (Wanted: a, Given: kind == "dump" ? a.AsDump() : a.AsPage(kind == "page" ? a.Language : "en"))).ToList();
        Assert.Equal(31, read.Count);
        AtLeast(languages, read, a => (a.Wanted.Language, a.Given.Metadata.Language?.Value));
        AtLeast(headlines, read, a => (a.Wanted.Headline, a.Given.Metadata.Headline?.Value));
        AtLeast(authors, read, a => (a.Wanted.Author, string.Join("; ", a.Given.Metadata.Authors.Select(x => x.Value))));
        AtLeast(days, read, a => (a.Wanted.Day, a.Given.Metadata.Published?.Value.ToString()[..10]));
        AtLeast(bodies, read, a => (a.Wanted.Body, a.Given.Body.Text));
    }

    private static void AtLeast(
        int floor, List<(WrittenArticle Wanted, (ArticleMetadata Metadata, CleanText Body) Given)> read,
        Func<(WrittenArticle Wanted, (ArticleMetadata Metadata, CleanText Body) Given), (string Wanted, string? Given)> field)
    {
        var wrong = read.Select(a => (a.Wanted.Language, Field: field(a))).Where(a => a.Field.Wanted != a.Field.Given)
            .Select(a => $"{a.Language}: {a.Field.Given} instead of {a.Field.Wanted}").ToList();
        Assert.True(read.Count - wrong.Count >= floor, $"{read.Count - wrong.Count} are right, the floor is {floor}. Wrong:\n{string.Join('\n', wrong)}");
    }
}
