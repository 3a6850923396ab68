namespace Pipeline.News.Tests;

/// <summary>How much longer an input of eight times the size takes, in processor time; for tests that run alone.</summary>
internal static class Growth
{
    public const int Larger = 8;

    /// <summary>A step that grows with the square would take sixty-four times as long; three times eight leaves room for caches and collections.</summary>
    private const double Most = 3 * Larger;

    /// <summary>What runs beside the tests can only make a run slower, so the best of a few tells.</summary>
    private const int Tries = 4;

    /// <summary>Below this the ratio is one of the clock's and the collector's whims.</summary>
    private static readonly TimeSpan Tiny = TimeSpan.FromMilliseconds(5);

    /// <param name="work">Prepares an input of this size and gives what is to be timed.</param>
    public static void IsAboutLinear(string what, int size, Func<int, Action> work)
    {
        var (small, large) = (work(size), work(Larger * size));
        small();
        List<double> seen = [];
        while (seen.Count < Tries)
        {
            var (little, much) = (ProcessorTime.Of(small), ProcessorTime.Of(large));
            seen.Add(much / (little > Tiny ? little : Tiny));
            if (seen[^1] < Most)
            {
                return;
            }
        }

        Assert.Fail($"Eight times as much {what} took {string.Join(", ", seen.Select(s => $"{s:F0}"))} times as long.");
    }
}
