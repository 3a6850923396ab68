using Pipeline.News.Language.Learning;

namespace Pipeline.Training.Networks;

/// <summary>Cross entropy of a choice.</summary>
internal static class Softmax
{
    // ln 2 in two parts (Cody and Waite), so that the difference from the nearest power of two is exact.
    private const float Log2E = 1.44269504f;
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440e-4f;

    /// <summary>Turns scores into the gradient of the loss.</summary>
    /// <param name="share">Part of the loss that counts.</param>
    /// <returns>Whether the right one was highest, and the loss.</returns>
    public static (bool Right, double Loss) ToGradient(Span<float> scores, int right, float share)
    {
        var best = VectorMath.Best(scores);
        var (highest, lead) = (scores[best], scores[best] - scores[right]);
        var sum = 0f;
        foreach (ref var score in scores)
        {
            score = Exp(score - highest);
            sum += score;
        }

        foreach (ref var score in scores)
        {
            score *= share / sum;
        }

        scores[right] -= share;
        return (best == right, (Math.Log(sum) + lead) * share);
    }

    /// <summary>e to a power of at most 0, by arithmetic alone: the library's differs between systems.</summary>
    public static float Exp(float x)
    {
        x = Math.Max(x, -80);
        var power = MathF.Round(x * Log2E);
        var rest = x - (power * Ln2High) - (power * Ln2Low);
        var sum = 1.9875691500e-4f;
        foreach (var coefficient in (ReadOnlySpan<float>)[1.3981999507e-3f, 8.3334519073e-3f, 4.1665795894e-2f, 1.6666665459e-1f, 5.0000001201e-1f])
        {
            sum = (sum * rest) + coefficient;
        }

        sum = (sum * rest * rest) + rest + 1;
        return sum * BitConverter.Int32BitsToSingle(((int)power + 127) << 23);
    }
}
