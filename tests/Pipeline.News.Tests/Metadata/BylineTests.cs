using Pipeline.News.Metadata;

namespace Pipeline.News.Tests.Metadata;

public class BylineTests
{
    [Theory]
    [InlineData("By Ann Lee", "Ann Lee")]
    [InlineData("BY Ann Lee and Tom Ray", "Ann Lee|Tom Ray")]
    [InlineData("Written by Ann Lee, Tom Ray & Eve van der Berg", "Ann Lee|Tom Ray|Eve van der Berg")]
    [InlineData("By Ann Lee, MD | March 5, 2021", "Ann Lee")]
    [InlineData("March 5, 2021 • Ann Lee in Markets", "Ann Lee")]
    [InlineData("Von Jürgen Klein und Petra Groß", "Jürgen Klein|Petra Groß")]
    [InlineData("By Ann Lee, Reuters", "Ann Lee")]
    [InlineData("By Staff", "")]
    [InlineData("By the Editorial Team", "")]
    [InlineData("By admin@example.com", "")]
    [InlineData("By https://example.com/ann", "")]
    public void Names_people_only(string byline, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Bylines.Names(byline, NameTrust.Pointed));

    [Fact]
    public void Takes_a_nickname_only_where_a_field_declares_the_author()
    {
        Assert.Equal("jsmith42", Assert.Single(Bylines.Names("jsmith42", NameTrust.Declared)));
        Assert.Empty(Bylines.Names("jsmith42", NameTrust.Pointed));
    }
}
