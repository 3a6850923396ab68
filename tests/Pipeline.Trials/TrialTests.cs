using Pipeline.Trials.Documents;
using Pipeline.Trials.Faults;
using Pipeline.Trials.Running;

namespace Pipeline.Trials;

/// <summary>A short run of each trial; the long ones are commands of this program.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public sealed class TrialTests
{
    /// <summary>The same at every run, so that a change is judged by what it changed.</summary>
    private const int Seed = 20261130;

    [Fact]
    public void Mutated_documents_are_read_or_rejected() => Assert.Empty(DocumentTrial.Run(2_000, Seed, _ => { }));

    [Fact]
    public void No_pattern_takes_time_that_grows_faster_than_its_length() => Assert.Empty(GrowthTrial.Run(2_000, _ => { }));

    [Fact]
    public async Task A_run_that_is_cut_off_at_any_request_is_made_whole_by_the_next() => Assert.Empty(await RequestTrial.RunAsync(_ => { }));

    [Fact]
    public async Task Three_watchers_over_failing_storage_lose_and_double_nothing() => Assert.Empty(await FaultTrial.RunAsync(TimeSpan.FromSeconds(10), Seed, _ => { }));

    [Fact]
    public async Task Kills_lose_nothing_that_was_acknowledged() => Assert.Empty(await KillTrial.RunAsync(2, 1, 1, Seed, _ => { }));

    [Fact]
    public async Task Uploads_at_a_rate_are_all_taken_in() => Assert.Empty(await LoadTrial.RunAsync(TimeSpan.FromSeconds(5), 5, 20, _ => { }));
}
