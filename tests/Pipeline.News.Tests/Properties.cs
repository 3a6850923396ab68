using FsCheck;

namespace Pipeline.News.Tests;

/// <summary>How the property tests draw their inputs.</summary>
internal static class Properties
{
    /// <summary>
    /// The same inputs at every run, so that a change is judged by what it changed. Set <c>PIPELINE_RANDOM_PROPERTIES</c> to look for new ones.
    /// </summary>
    public static Config Settings { get; } = Environment.GetEnvironmentVariable("PIPELINE_RANDOM_PROPERTIES") is null
        ? Config.QuickThrowOnFailure.WithReplay(20261122, 11)
        : Config.QuickThrowOnFailure;
}
