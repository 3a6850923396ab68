namespace Pipeline.Search.Words;

/// <summary>How many slips of the hand lie between two words: a letter too many, too few, another one, or two that changed places.</summary>
internal static class WordDistance
{
    /// <summary>Longer ones are no words that anybody types.</summary>
    private const int Longest = 64;

    /// <returns><paramref name="most"/> + 1 for whatever is further apart.</returns>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most || a.Length > Longest || b.Length > Longest)
        {
            return most + 1;
        }

        // Only what is at most so far from the diagonal counts; what lies beside it is further away than that.
        Span<int> twoAbove = stackalloc int[b.Length + 1];
        Span<int> above = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row.Fill(most + 1);
            row[0] = i;
            var nearest = i;
            for (var j = Math.Max(1, i - most); j <= Math.Min(b.Length, i + most); j++)
            {
                row[j] = Cost(a, b, i, j, twoAbove, above, row);
                nearest = Math.Min(nearest, row[j]);
            }

            if (nearest > most)
            {
                return most + 1;
            }

            var last = twoAbove;
            twoAbove = above;
            above = row;
            row = last;
        }

        return Math.Min(above[b.Length], most + 1);
    }

    private static int Cost(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int i, int j, Span<int> twoAbove, Span<int> above, Span<int> row)
    {
        var cost = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
        return i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] ? Math.Min(cost, twoAbove[j - 2] + 1) : cost;
    }
}
