using System.Numerics;
using System.Runtime.Intrinsics;

namespace Pipeline.News.Language.Parsing;

/// <summary>Scores the four moves of a state.</summary>
internal interface IMoveScorer
{
    /// <summary>The sum of the features' weights, one a move.</summary>
    Vector128<int> Sum(ReadOnlySpan<ulong> features);
}

/// <summary>Four signed bytes a feature, one a move, found by the feature's highest bits; there are no keys, so some features share.</summary>
internal readonly struct MoveModel(uint[] weights) : IMoveScorer
{
    private readonly int _shift = Shift(weights.Length);

    public static int Shift(int slots) => 64 - BitOperations.Log2((uint)slots);

    public Vector128<int> Sum(ReadOnlySpan<ulong> features)
    {
        // 83 features of at most 127 fit a short.
        var sum = Vector128<short>.Zero;
        foreach (var feature in features)
        {
            sum += Vector128.WidenLower(Vector128.CreateScalarUnsafe(weights[feature >> _shift]).AsSByte());
        }

        return Vector128.WidenLower(sum);
    }
}
