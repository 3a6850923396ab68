namespace Pipeline.News.Stories.Terms;

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

    /// <summary>Only some of its terms.</summary>
    public TermVector Where(Func<int, bool> isKept)
    {
        var kept = Enumerable.Range(0, terms.Length).Where(t => isKept(terms[t])).ToList();
        return new TermVector([.. kept.Select(t => terms[t])], [.. kept.Select(t => weights[t])]);
    }

    /// <summary>The weightiest terms, weightiest first.</summary>
    public (int Term, float Weight)[] Top(int count)
    {
        var top = Weightiest(count);
        Array.Sort(top, (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Term.CompareTo(b.Term));
        return top;
    }

    /// <summary>Only the weightiest terms.</summary>
    public TermVector Pruned(int count)
    {
        if (terms.Length <= count)
        {
            return this;
        }

        var kept = Weightiest(count);
        return new TermVector(Array.ConvertAll(kept, t => t.Term), Array.ConvertAll(kept, t => t.Weight));
    }

    /// <summary>In the order of the terms; of equal weights the lower terms.</summary>
    private (int Term, float Weight)[] Weightiest(int count)
    {
        if (count >= terms.Length)
        {
            return [.. terms.Zip(weights)];
        }

        var sorted = (float[])weights.Clone();
        Array.Sort(sorted);
        var least = sorted[^count];
        var equals = count - weights.Count(w => w > least);
        var kept = new (int, float)[count];
        for (int t = 0, at = 0; at < count; t++)
        {
            if (weights[t] > least || (weights[t] == least && equals-- > 0))
            {
                kept[at++] = (terms[t], weights[t]);
            }
        }

        return kept;
    }
}
