namespace Pipeline.Local.Tests;

/// <summary>For what another process does in its own time.</summary>
internal static class Waiting
{
    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < PipelineProcess.Patience, "It never happened.");
            await Task.Delay(50);
        }
    }

    /// <summary>Of a terminal's lines.</summary>
    public static string Unwrapped(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
