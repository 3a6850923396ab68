using System.Numerics;
using System.Runtime.Intrinsics;

namespace Pipeline.News.Language.Parsing;

/// <summary>Scores the four moves of a state.</summary>
internal interface IMoveScorer
{
    /// <param name="features">Names of the state's features.</param>
    /// <param name="scores">One place a move.</param>
    void Score(ReadOnlySpan<ulong> features, Span<int> scores);
}

/// <summary>Four signed bytes a feature, one a move, found by the feature's highest bits; there are no keys, so some features share.</summary>
internal readonly struct MoveModel(uint[] weights) : IMoveScorer
{
    private readonly int _shift = Shift(weights.Length);

    public static int Shift(int slots) => 64 - BitOperations.Log2((uint)slots);

    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        // 74 features of at most 127 fit a short.
        var sum = Vector128<short>.Zero;
        foreach (var feature in features)
            sum += Vector128.WidenLower(Vector128.CreateScalar(weights[feature >> _shift]).AsSByte());
        for (var move = 0; move < scores.Length; move++)
            scores[move] = sum[move];
    }
}
