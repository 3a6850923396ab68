namespace Pipeline.Storage.Tests;

public sealed class StorageOptionsTests
{
    private static readonly StorageOptions Good = new() { ConnectionString = "UseDevelopmentStorage=true" };

    [Theory]
    [InlineData("UseDevelopmentStorage=true")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=YWJj;EndpointSuffix=core.windows.net")]
    [InlineData("AccountName=a;AccountKey=YWI=;TableEndpoint=http://127.0.0.1:1/a;BlobEndpoint=http://127.0.0.1:2/a")]
    public void Takes_the_connection_strings_that_Azure_gives(string connection) =>
        Assert.Empty((Good with { ConnectionString = connection }).Problems());

    [Theory]
    [InlineData("", "Name=value")]
    [InlineData("nonsense", "Name=value")]
    [InlineData("AccountName=a", "AccountKey")]
    [InlineData("AccountName=a;AccountKey=not base 64", "Base64")]
    [InlineData("AccountName=a;AccountKey=YWJj;TableEndpoint=nowhere", "TableEndpoint")]
    public void Says_what_is_wrong_with_a_connection_string_without_repeating_it(string connection, string sentence)
    {
        var problem = Assert.Single((Good with { ConnectionString = connection }).Problems());

        Assert.Contains(sentence, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("YWJj", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Needs_an_account() => Assert.Single(new StorageOptions().Problems());

    [Theory]
    [InlineData("Articles")]
    [InlineData("a")]
    [InlineData("-articles")]
    [InlineData("my--articles")]
    public void Names_the_setting_whose_container_name_is_wrong(string name) =>
        Assert.StartsWith("ArticlesContainer", Assert.Single((Good with { ArticlesContainer = name }).Problems()), StringComparison.Ordinal);

    [Theory]
    [InlineData("9articles")]
    [InlineData("my-articles")]
    public void Names_the_setting_whose_table_name_is_wrong(string name) =>
        Assert.StartsWith("ArticlesTable", Assert.Single((Good with { ArticlesTable = name }).Problems()), StringComparison.Ordinal);

    [Fact]
    public void Digests_and_articles_cannot_share_a_container()
    {
        Assert.Single((Good with { DigestsContainer = "articles" }).Problems());
        Assert.Single((Good with { DigestsTable = "ARTICLES" }).Problems());
    }

    [Fact]
    public void Storage_is_not_made_from_options_that_cannot_be_used() =>
        Assert.Throws<ArgumentException>(() => new PipelineStorage(new StorageOptions()));
}
