using Pipeline.Storage.Articles;

namespace Pipeline.Storage.Tests.Articles;

public sealed class ArticleKeyTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Is_the_day_of_the_upload_and_a_hash_of_the_path()
    {
        var key = ArticleKey.Of("articles", "a.txt", Noon);

        Assert.Equal(20, key.RowKey.Length);
        Assert.Equal($"20261122-{key.RowKey[..2]}", key.PartitionKey);
        Assert.Equal($"20261122-{key.RowKey}", key.ToString());
    }

    [Fact]
    public void Takes_the_day_in_UTC()
    {
        var lateInNewYork = new DateTimeOffset(2026, 11, 22, 23, 0, 0, TimeSpan.FromHours(-5));

        Assert.Equal(new DateOnly(2026, 11, 23), ArticleKey.Of("articles", "a.txt", lateInNewYork).Day);
    }

    [Theory]
    [InlineData("articles", "A.txt")]
    [InlineData("other", "a.txt")]
    [InlineData("articles", "a.txt ")]
    public void Differs_for_another_path_or_container(string container, string path) =>
        Assert.NotEqual(ArticleKey.Of("articles", "a.txt", Noon), ArticleKey.Of(container, path, Noon));

    [Fact]
    public void Is_read_from_what_it_writes()
    {
        var key = ArticleKey.Of("articles", "a.txt", Noon);

        Assert.True(ArticleKey.TryParse(key.ToString(), out var read));
        Assert.Equal(key, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("20261122")]
    [InlineData("20261322-0123456789abcdef0123")]
    [InlineData("20261122-0123456789ABCDEF0123")]
    [InlineData("20261122-0123456789abcdef012")]
    [InlineData("20261122_0123456789abcdef0123")]
    [InlineData("20261122-0123456789abcdef012' or 'a' eq 'a")]
    public void Is_not_read_from_anything_else(string? text) => Assert.False(ArticleKey.TryParse(text, out _));
}
