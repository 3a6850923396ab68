using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Pipeline.News.Language.Learning;

/// <summary>Functions over whole vectors, the same bits on every machine. Lengths are a whole number of <see cref="Lane"/>.</summary>
internal static class VectorMath
{
    // Values of 32 bits in a vector of 256.
    public const int Lane = 8;

    // Beyond this tanh is 1 to the last bit of a float.
    private const float Saturated = 7.9f;

    /// <summary>tanh by a quotient of polynomials (the coefficients of Eigen's ptanh); the error is below 1e-6.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-Saturated)), Vector256.Create(Saturated));
        var y = x * x;
        var upper = Step(Vector256.Create(-2.76076847742355e-16f), y, 2.00018790482477e-13f);
        upper = Step(upper, y, -8.60467152213735e-11f);
        upper = Step(upper, y, 5.12229709037114e-08f);
        upper = Step(upper, y, 1.48572235717979e-05f);
        upper = Step(upper, y, 6.37261928875436e-04f);
        upper = Step(upper, y, 4.89352455891786e-03f);
        var lower = Step(Vector256.Create(1.19825839466702e-06f), y, 1.18534705686654e-04f);
        lower = Step(lower, y, 2.26843463243900e-03f);
        lower = Step(lower, y, 4.89352518554385e-03f);
        return x * upper / lower;
    }

    public static void Tanh(Span<float> values)
    {
        for (var i = 0; i < values.Length; i += Lane)
        {
            Tanh(At(values, i)).CopyTo(values[i..]);
        }
    }

    public static void Sigmoid(Span<float> values)
    {
        var half = Vector256.Create(0.5f);
        for (var i = 0; i < values.Length; i += Lane)
        {
            Vector256.FusedMultiplyAdd(Tanh(At(values, i) * half), half, half).CopyTo(values[i..]);
        }
    }

    public static void Add(Span<float> sums, ReadOnlySpan<float> values)
    {
        for (var i = 0; i < sums.Length; i += Lane)
        {
            (At(sums, i) + At(values, i)).CopyTo(sums[i..]);
        }
    }

    public static void Multiply(Span<float> values, ReadOnlySpan<float> by)
    {
        for (var i = 0; i < values.Length; i += Lane)
        {
            (At(values, i) * At(by, i)).CopyTo(values[i..]);
        }
    }

    /// <summary>What is below 0 becomes 0.</summary>
    public static void Rectify(Span<float> values)
    {
        for (var i = 0; i < values.Length; i += Lane)
        {
            Vector256.Max(At(values, i), Vector256<float>.Zero).CopyTo(values[i..]);
        }
    }

    /// <summary>Index of the highest value, of equals the first.</summary>
    public static int Best(ReadOnlySpan<float> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
        {
            best = values[i] > values[best] ? i : best;
        }

        return best;
    }

    /// <summary>Index of the highest sum of two values in the same place, of equals the first. There is at least one; lengths may be any.</summary>
    public static int BestSum(ReadOnlySpan<float> left, ReadOnlySpan<float> right, out float best)
    {
        var highest = Vector256.Create(float.NegativeInfinity);
        var i = 0;
        for (; i <= left.Length - Lane; i += Lane)
        {
            highest = Vector256.Max(highest, At(left, i) + At(right, i));
        }

        best = float.NegativeInfinity;
        for (var lane = 0; lane < Lane; lane++)
        {
            best = Math.Max(best, highest[lane]);
        }

        for (; i < left.Length; i++)
        {
            best = Math.Max(best, left[i] + right[i]);
        }

        for (i = 0; left[i] + right[i] < best; i++)
        {
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> At(ReadOnlySpan<float> values, int index) => Vector256.Create(values[index..]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Step(Vector256<float> sum, Vector256<float> x, float coefficient) =>
        Vector256.FusedMultiplyAdd(sum, x, Vector256.Create(coefficient));
}
