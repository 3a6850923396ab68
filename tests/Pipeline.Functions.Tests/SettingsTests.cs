using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Functions.Settings;
using Pipeline.Functions.Starting;
using Pipeline.Storage;

namespace Pipeline.Functions.Tests;

public sealed class SettingsTests
{
    private static readonly Dictionary<string, string?> Good = new()
    {
        ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true",
        ["DigestSchedule"] = "0 30 0 * * *",
        ["ReconcileSchedule"] = "0 */15 * * * *",
        ["Readers"] = "anonymous",
    };

    [Fact]
    public void Good_settings_give_every_service()
    {
        using var services = new ServiceCollection().AddPipeline(Configuration(Good)).BuildServiceProvider();

        Assert.Equal("UTC", services.GetRequiredService<PipelineSettings>().TimeZone);
        Assert.Equal("articles", services.GetRequiredService<PipelineStorage>().Options.ArticlesContainer);
    }

    [Fact]
    public void Digests_can_be_written_to_the_static_website() => Assert.Equal(
        "$web", StorageSettings.Read(Configuration(new Dictionary<string, string?>(Good) { ["DigestsContainer"] = "$web" })).DigestsContainer);

    [Fact]
    public void Addresses_and_an_identity_stand_in_for_a_connection_string()
    {
        var options = StorageSettings.Read(Configuration(new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage:blobServiceUri"] = "https://a.blob.core.windows.net",
            ["AzureWebJobsStorage:tableServiceUri"] = "https://a.table.core.windows.net",
            ["AzureWebJobsStorage:clientId"] = "00000000-0000-0000-0000-000000000001",
        }));

        Assert.Null(options.ConnectionString);
        Assert.Equal("a.table.core.windows.net", options.TableServiceUri!.Host);
    }

    [Theory]
    [InlineData("DigestSchedule", null, "DigestSchedule is missing")]
    [InlineData("DigestSchedule", "every night", "DigestSchedule is 'every night'")]
    [InlineData("DigestSchedule", "30 0 * * *", "DigestSchedule is '30 0 * * *'")]
    [InlineData("ReconcileSchedule", "", "ReconcileSchedule is missing")]
    [InlineData("DigestTimeZone", "Atlantis", "DigestTimeZone is 'Atlantis'")]
    [InlineData("TelemetryCollector", "collector:4318", "TelemetryCollector is 'collector:4318'")]
    [InlineData("DigestWebhook", "http://elsewhere.example/hook", "DigestWebhook is no address of a webhook")]
    [InlineData("SiteAddress", "news.example", "SiteAddress is 'news.example'")]
    [InlineData("Readers", "everybody", "Readers is 'everybody'")]
    [InlineData("Readers", null, "ReadersKey is missing or short")]
    [InlineData("RetryPause", "15", "RetryPause is '15'")]
    [InlineData("RetryPause", "00:06:00", "RetryPause is '00:06:00'")]
    [InlineData("AzureWebJobsStorage", null, "AzureWebJobsStorage__blobServiceUri is missing")]
    [InlineData("AzureWebJobsStorage", "nonsense", "AzureWebJobsStorage and DigestsContainer cannot be used")]
    [InlineData("DigestsContainer", "Digests", "DigestsContainer is 'Digests'")]
    [InlineData("DigestsContainer", "articles", "ArticlesContainer and DigestsContainer must differ")]
    public void A_bad_setting_is_named_at_the_start(string name, string? value, string sentence)
    {
        var settings = new Dictionary<string, string?>(Good) { [name] = value };

        var error = Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddPipeline(Configuration(settings)));

        Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
    }

    private static IConfiguration Configuration(Dictionary<string, string?> values) => new ConfigurationBuilder().AddInMemoryCollection(values).Build();
}
