namespace Pipeline.Trials.Running;

/// <summary>A trial's own data, which an Azurite that is just ending may still write into.</summary>
internal static class TrialFolder
{
    // A killed Azurite is gone within a second or two.
    private const int Tries = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public static async Task DeleteAsync(string folder)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (IOException) when (attempt < Tries)
            {
                await Task.Delay(Pause).ConfigureAwait(false);
            }
        }
    }
}
