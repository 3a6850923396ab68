using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Pipeline.News.Cleaning.Text.Model;

/// <summary>How likely each <see cref="LineState"/> is, up to a factor that all share.</summary>
internal static class Marginals
{
    /// <summary>Scores further below the best, in hundredths, count as this far: 16 lines of them are still above zero.</summary>
    private const int Least = 3000;
    private const int LinesPerScaling = 16;
    // Two small tables, of 64 and 47 numbers, instead of an exponential a line and state.
    private const int FineBits = 6;

    /// <summary>e to the power of minus so many hundredths, and so many times 64 hundredths.</summary>
    private static readonly ImmutableArray<double> Fine = [.. Enumerable.Range(0, 1 << FineBits).Select(n => Math.Exp(-n / 100.0))];
    private static readonly ImmutableArray<double> Coarse = [.. Enumerable.Range(0, (Least >> FineBits) + 1).Select(n => Math.Exp(-(n << FineBits) / 100.0))];

    /// <param name="scores">Of the states, in hundredths.</param>
    public static Vector256<double> Of(Vector128<int> scores)
    {
        var best = Math.Max(Math.Max(scores[0], scores[1]), Math.Max(scores[2], scores[3]));
        var below = Vector128.Min(Vector128.Create(best) - scores, Vector128.Create(Least));
        return Vector256.Create(Exp(below[0]), Exp(below[1]), Exp(below[2]), Exp(below[3]));
    }

    /// <summary>What <paramref name="of"/> says of each neighbour's state, weighed by how likely that is.</summary>
    public static Vector256<double> Sum(Vector256<double> states, Vector256<double>[] of) =>
        (Vector256.Create(states[0]) * of[0]) + (Vector256.Create(states[1]) * of[1]) + (Vector256.Create(states[2]) * of[2]) + (Vector256.Create(states[3]) * of[3]);

    /// <summary>Brought back to a sum of one every few lines, before a long document makes them vanish.</summary>
    public static Vector256<double> Scaled(Vector256<double> states, int line) => line % LinesPerScaling == 0 ? states / Vector256.Sum(states) : states;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Exp(int below) => Coarse[below >> FineBits] * Fine[below & ((1 << FineBits) - 1)];
}
