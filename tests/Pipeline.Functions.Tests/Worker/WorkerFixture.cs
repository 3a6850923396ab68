using Pipeline.Functions.Tests.Hosting;

namespace Pipeline.Functions.Tests.Worker;

/// <summary>One host with the published app behind it for the tests that only use it; who breaks something starts one of their own.</summary>
public sealed class WorkerFixture : IAsyncLifetime
{
    public const string Key = "a-key-that-only-readers-have";

    internal FunctionsHost Host { get; private set; } = null!;

    public async Task InitializeAsync() =>
        Host = await FunctionsHost.StartAsync(new Dictionary<string, string?> { ["Readers"] = "key", ["ReadersKey"] = Key });

    public async Task DisposeAsync()
    {
        if (Host is not null)
        {
            await Host.DisposeAsync();
        }
    }
}

[CollectionDefinition(Name)]
public sealed class WorkerTests : ICollectionFixture<WorkerFixture>
{
    public const string Name = "Worker";
}

internal static class Texts
{
    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    public const string Speaker = "Mara Elling";

    /// <summary>With a claim in every paragraph.</summary>
    public static readonly string Harbour = string.Join(
        "\n\n",
        Enumerable.Range(1, 8).Select(n => $"Harbour master Mara Elling said on Friday that {n + 30} boats were damaged in the storm. Nobody else spoke, and the town of Orvale was quiet in the evening."));
}
