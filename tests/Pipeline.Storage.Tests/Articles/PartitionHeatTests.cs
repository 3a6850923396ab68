using System.Globalization;
using Pipeline.Storage.Articles;

namespace Pipeline.Storage.Tests.Articles;

public sealed class PartitionHeatTests
{
    /// <summary>100 articles a second fill a day's 256 shards evenly: the hottest gets little more than its 1/256.</summary>
    [Fact]
    public void No_shard_of_a_busy_day_is_much_hotter_than_the_others()
    {
        const int Articles = 1_000_000;
        var noon = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
        var shards = new Dictionary<string, int>();
        for (var i = 0; i < Articles; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"feed/2026/11/22/{i:0000000}.html");
            var key = ArticleKey.Of("articles", path, noon).PartitionKey;
            shards[key] = shards.GetValueOrDefault(key) + 1;
        }

        Assert.Equal(256, shards.Count);
        // Evenly it would be 3,906; a share of 0.42 % of the day is 0.42 articles a second of 100.
        Assert.InRange(shards.Values.Max(), 3_906, 4_200);
    }
}
