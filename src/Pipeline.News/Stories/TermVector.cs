namespace Pipeline.News.Stories;

/// <summary>Weights of terms, sparse: ascending term numbers with their weights.</summary>
internal sealed class TermVector(int[] terms, float[] weights)
{
    public ReadOnlySpan<int> Terms => terms;

    public ReadOnlySpan<float> Weights => weights;

    public double Dot(TermVector other)
    {
        ReadOnlySpan<int> a = terms, b = other.Terms;
        ReadOnlySpan<float> x = weights, y = other.Weights;
        var sum = 0.0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
            {
                sum += x[i++] * (double)y[j++];
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum;
    }

    public TermVector Plus(TermVector other)
    {
        ReadOnlySpan<int> a = terms, b = other.Terms;
        var (sumTerms, sumWeights) = (new List<int>(a.Length + b.Length), new List<float>(a.Length + b.Length));
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            var fromFirst = j == b.Length || (i < a.Length && a[i] <= b[j]);
            var fromSecond = i == a.Length || (j < b.Length && b[j] <= a[i]);
            sumTerms.Add(fromFirst ? a[i] : b[j]);
            sumWeights.Add((fromFirst ? weights[i++] : 0) + (fromSecond ? other.Weights[j++] : 0));
        }

        return new TermVector(sumTerms.ToArray(), sumWeights.ToArray());
    }

    /// <summary>The weightiest terms, weightiest first.</summary>
    public IEnumerable<(int Term, float Weight)> Top(int count) =>
        terms.Zip(weights).OrderByDescending(t => t.Second).ThenBy(t => t.First).Take(count).Select(t => (t.First, t.Second));

    /// <summary>Only the weightiest terms.</summary>
    public TermVector Pruned(int count)
    {
        if (terms.Length <= count)
        {
            return this;
        }

        var kept = Top(count).OrderBy(t => t.Term).ToList();
        return new TermVector([.. kept.Select(t => t.Term)], [.. kept.Select(t => t.Weight)]);
    }
}
