using System.Runtime.Intrinsics;

namespace Pipeline.News.Cleaning.Text;

/// <summary>
/// A linear-chain conditional random field over <see cref="LineState"/>: weights of features for states, and of one state
/// following another. The best sequence of a document is found in time linear in its lines.
/// </summary>
internal sealed class LineModel
{
    public const int States = 4;

    /// <summary>The score of what cannot be; two of them still fit their type.</summary>
    private const int Never = int.MinValue / 4;

    /// <summary>Row: state above; column: state of the line.</summary>
    private static readonly bool[] Allowed =
    [
        true, true, false, false,
        false, true, true, true,
        false, true, true, false,
        false, false, false, true,
    ];

    private readonly float[] _weights;
    private readonly float[] _transitions;

    /// <summary>In hundredths, as the file has the weights: sums are exact in any order and of documents of any length.</summary>
    private readonly Vector128<int>[] _scores;

    /// <summary>For each state above, the scores of what may follow; and of what may begin a document.</summary>
    private readonly Vector128<int>[] _after;
    private readonly Vector128<int> _begin;

    public LineModel(float[] weights, float[] transitions)
    {
        _weights = weights;
        _transitions = transitions;
        _scores = [.. Enumerable.Range(0, weights.Length / States).Select(feature => Of(_ => true, s => weights[(feature * States) + s]))];
        _after = [.. Enumerable.Range(0, States).Select(above => Of(s => MayFollow(above, s), s => transitions[(above * States) + s]))];
        _begin = Of(MayBegin, _ => 0);

        static Vector128<int> Of(Func<int, bool> allowed, Func<int, float> weight) =>
            Vector128.Create([.. Enumerable.Range(0, States).Select(s => allowed(s) ? (int)MathF.Round(weight(s) * 100) : Never)]);
    }

    public ReadOnlySpan<float> Weights => _weights;

    public ReadOnlySpan<float> Transitions => _transitions;

    public static bool MayFollow(int above, int state) => Allowed[(above * States) + state];

    /// <summary>A body begins the document, or something before it does.</summary>
    public static bool MayBegin(int state) => state is (int)LineState.Before or (int)LineState.Body;

    public static bool MayEnd(int state) => state is not (int)LineState.Gap;

    public LineState[] Decode(LineScan scan)
    {
        var from = ScratchArrays<uint>.Pool.Rent(scan.Lines.Length);
        Span<int> features = stackalloc int[LineFeatures.MostPerLine];
        var best = Score(scan, new LineContext(scan), features, from);
        var path = Trace(from, best, scan.Lines.Length);
        ScratchArrays<uint>.Pool.Return(from);
        return path;
    }

    /// <param name="features">Room for those of a line.</param>
    /// <param name="from">For each line, in each byte the state above it.</param>
    /// <returns>The best score of a document up to each state of its last line.</returns>
    private Vector128<int> Score(LineScan scan, LineContext context, Span<int> features, Span<uint> from)
    {
        var best = Vector128<int>.Zero;
        for (var i = 0; i < scan.Lines.Length; i++)
        {
            best = i == 0 ? _begin : Follow(best, out from[i]);
            best += Sum(features[..LineFeatures.Fill(scan, context, i, features)]);
            // Only differences count: the sums of a long document stay small.
            best -= Vector128.Create(best[(int)LineState.Body]);
        }

        return best;
    }

    private Vector128<int> Sum(ReadOnlySpan<int> features)
    {
        var scores = _scores;
        var sum = Vector128<int>.Zero;
        foreach (var feature in features)
        {
            sum += scores[feature];
        }

        return sum;
    }

    /// <summary>The best score of a sequence up to each state, and in each byte of <paramref name="from"/> the state above it.</summary>
    private Vector128<int> Follow(Vector128<int> above, out uint from)
    {
        var best = Vector128.Create(above[0]) + _after[0];
        var states = Vector128<int>.Zero;
        for (var a = 1; a < States; a++)
        {
            var score = Vector128.Create(above[a]) + _after[a];
            var better = Vector128.GreaterThan(score, best);
            best = Vector128.ConditionalSelect(better, score, best);
            states = Vector128.ConditionalSelect(better, Vector128.Create(a), states);
        }

        from = Vector128.Narrow(Vector128.Narrow(states, states), Vector128<short>.Zero).AsUInt32()[0];
        return best;
    }

    private static LineState[] Trace(ReadOnlySpan<uint> from, Vector128<int> last, int n)
    {
        var state = (int)LineState.Before;
        for (var s = 1; s < States; s++)
        {
            state = MayEnd(s) && last[s] > last[state] ? s : state;
        }

        var path = new LineState[n];
        for (var i = n - 1; i >= 0; i--)
        {
            path[i] = (LineState)state;
            state = (int)(from[i] >> (8 * state)) & 0xFF;
        }

        return path;
    }
}
