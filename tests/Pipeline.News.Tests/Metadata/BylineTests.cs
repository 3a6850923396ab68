using Pipeline.News.Bylines;

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
    [InlineData("作者：王小明", "王小明")]
    [InlineData("김철수 기자", "김철수")]
    [InlineData("文：新华社", "")]
    [InlineData("Автор: Иван Петров", "Иван Петров")]
    [InlineData("بقلم: أحمد السيد", "أحمد السيد")]
    [InlineData("Yazan: Mehmet Yılmaz", "Mehmet Yılmaz")]
    [InlineData("Escrito por Lucía Gómez y Juan Pérez", "Lucía Gómez|Juan Pérez")]
    [InlineData("By Ann Lee, New York", "Ann Lee")]
    [InlineData("By Ann Lee, Associated Press", "Ann Lee")]
    [InlineData("Written by Anna and Tom", "Anna|Tom")]
    [InlineData("By Ann Lee, Orvale Post", "Ann Lee")]
    [InlineData("By Ann Lee, Port Orvale", "Ann Lee")]
    [InlineData("By Ann Lee and Quenell Vorster", "Ann Lee|Quenell Vorster")]
    [InlineData("By Quenell Vorster, Ann Lee", "Quenell Vorster|Ann Lee")]
    [InlineData("By Staff", "")]
    [InlineData("By the Editorial Team", "")]
    [InlineData("By admin@example.com", "")]
    [InlineData("By https://example.com/ann", "")]
    public void Names_people_only(string byline, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), BylineReader.Names(byline, NameTrust.Pointed));

    [Fact]
    public void Takes_a_nickname_only_where_a_field_declares_the_author()
    {
        Assert.Equal("stormwatcher", Assert.Single(BylineReader.Names("stormwatcher", NameTrust.Declared)));
        Assert.Empty(BylineReader.Names("stormwatcher", NameTrust.Pointed));
        Assert.Empty(BylineReader.Names("storm.watcher7", NameTrust.Declared));
    }

    [Theory]
    [InlineData("Smithson, Ann", "Ann Smithson")]
    [InlineData("Lee, MD", "Lee")]
    [InlineData("Ann Lee, Tom Ray", "Ann Lee|Tom Ray")]
    public void Turns_a_family_name_that_stands_first(string field, string expected) =>
        Assert.Equal(expected.Split('|'), BylineReader.Names(field, NameTrust.Declared));

    [Theory]
    [InlineData("/author/ann-lee", "Ann Lee")]
    [InlineData("https://example.com/news/profile/ann-lee/?page=2", "Ann Lee")]
    [InlineData("/author/daily-example", null)]
    [InlineData("/author/7341", null)]
    [InlineData("/about/ann-lee", null)]
    public void Reads_a_name_off_the_address_of_a_profile(string address, string? expected) => Assert.Equal(expected, ProfileAddresses.NameOf(address));
}
