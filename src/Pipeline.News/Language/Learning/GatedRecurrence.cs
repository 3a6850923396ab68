using System.Runtime.Intrinsics;

namespace Pipeline.News.Language.Learning;

/// <summary>
/// A recurrence in both directions whose gates depend on the input alone (the minimal gated unit of Feng et al. 2024), so that all
/// products of matrices are done before it: state = gate · state before + (1 - gate) · candidate.
/// </summary>
internal static class GatedRecurrence
{
    /// <summary>Gates of both directions, then candidates of both.</summary>
    public const int Blocks = 4;

    /// <param name="gates">For every word the sums of both directions' gates and candidates, <paramref name="units"/> each; become their values.</param>
    /// <param name="states">For every word the states of both directions.</param>
    public static void Run(Span<float> gates, int units, int words, Span<float> states)
    {
        var width = Blocks * units;
        for (var word = 0; word < words; word++)
        {
            VectorMath.Sigmoid(gates.Slice(word * width, 2 * units));
            VectorMath.Tanh(gates.Slice((word * width) + (2 * units), 2 * units));
        }

        for (var unit = 0; unit < units; unit += VectorMath.Lane)
        {
            Run(gates, width, 2 * units, unit, words, states, forward: true);
            Run(gates, width, 2 * units, units + unit, words, states, forward: false);
        }
    }

    private static void Run(ReadOnlySpan<float> gates, int width, int outputs, int at, int words, Span<float> states, bool forward)
    {
        var state = Vector256<float>.Zero;
        for (var i = 0; i < words; i++)
        {
            var word = forward ? i : words - 1 - i;
            var gate = VectorMath.At(gates, (word * width) + at);
            var candidate = VectorMath.At(gates, (word * width) + outputs + at);
            state = Vector256.FusedMultiplyAdd(gate, state - candidate, candidate);
            state.CopyTo(states[((word * outputs) + at)..]);
        }
    }
}
