namespace Pipeline.News.Stories.Copies;

/// <summary>Finds texts that have runs of words in common.</summary>
internal static class SharedRuns
{
    // One run in four stands for all: less memory. Of short texts all count.
    private const int Sample = 4;
    private const int ShortText = 60;

    // A run that more texts have than this joins each of them to the first and to its neighbour only.
    private const int Crowd = 40;

    // Fewer are a quotation or a name with its title.
    private const int Fewest = 3;

    /// <returns>Pairs of places, the lower first, that may be copies of each other; in order.</returns>
    public static IEnumerable<(int A, int B)> Pairs(IReadOnlyList<ulong[]> texts)
    {
        var postings = texts
            .SelectMany((runs, place) => runs.Where(r => runs.Length <= ShortText || r % Sample == 0).Select(r => (Run: r, Place: place))).ToArray();
        Array.Sort(postings);
        var counts = new Dictionary<(int, int), int>();
        for (var start = 0; start < postings.Length;)
        {
            var end = start + 1;
            while (end < postings.Length && postings[end].Run == postings[start].Run)
            {
                end++;
            }

            CountPairs(postings.AsSpan(start, end - start), counts);
            start = end;
        }

        return counts.Where(c => c.Value >= Fewest).Select(c => c.Key).Order();
    }

    private static void CountPairs(ReadOnlySpan<(ulong Run, int Place)> having, Dictionary<(int, int), int> counts)
    {
        for (var j = 1; j < having.Length; j++)
        {
            for (var i = 0; i < j; i++)
            {
                if (having.Length <= Crowd || i == 0 || i == j - 1)
                {
                    var pair = (having[i].Place, having[j].Place);
                    counts[pair] = counts.GetValueOrDefault(pair) + 1;
                }
            }
        }
    }
}
