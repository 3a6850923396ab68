using System.Runtime.Intrinsics;

namespace Pipeline.News.Cleaning.Text;

/// <summary>
/// A linear-chain conditional random field over <see cref="LineState"/>: weights of features for states, and of one state
/// following another. The best sequence of a document is found in time linear in its lines.
/// </summary>
internal sealed class LineModel
{
    public const int States = 4;

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

    public LineModel(float[] weights, float[] transitions)
    {
        _weights = weights;
        _transitions = transitions;
    }

    public ReadOnlySpan<float> Weights => _weights;

    public ReadOnlySpan<float> Transitions => _transitions;

    public static bool MayFollow(int above, int state) => Allowed[(above * States) + state];

    /// <summary>A body begins the document, or something before it does.</summary>
    public static bool MayBegin(int state) => state is (int)LineState.Before or (int)LineState.Body;

    public static bool MayEnd(int state) => state is not (int)LineState.Gap;

    public LineState[] Decode(LineScan scan)
    {
        var n = scan.Lines.Length;
        var context = new LineContext(scan);
        var scores = new float[n * States];
        Span<int> features = stackalloc int[LineFeatures.MostPerLine];
        for (var i = 0; i < n; i++)
        {
            var count = LineFeatures.Fill(scan, context, i, features);
            var score = Vector128<float>.Zero;
            foreach (var feature in features[..count])
            {
                score += Vector128.Create(_weights.AsSpan(feature * States, States));
            }

            Vector128.CopyTo(score, scores.AsSpan(i * States));
        }

        return Best(scores, n);
    }

    private LineState[] Best(float[] scores, int n)
    {
        var from = new byte[n * States];
        Span<float> above = stackalloc float[States];
        Span<float> here = stackalloc float[States];
        for (var s = 0; s < States; s++)
        {
            above[s] = MayBegin(s) ? scores[s] : float.NegativeInfinity;
        }

        for (var i = 1; i < n; i++)
        {
            for (var s = 0; s < States; s++)
            {
                var (best, bestFrom) = (float.NegativeInfinity, 0);
                for (var a = 0; a < States; a++)
                {
                    var score = MayFollow(a, s) ? above[a] + _transitions[(a * States) + s] : float.NegativeInfinity;
                    if (score > best)
                    {
                        (best, bestFrom) = (score, a);
                    }
                }

                here[s] = best + scores[(i * States) + s];
                from[(i * States) + s] = (byte)bestFrom;
            }

            here.CopyTo(above);
        }

        return Trace(from, above, n);
    }

    private static LineState[] Trace(byte[] from, ReadOnlySpan<float> last, int n)
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
            state = from[(i * States) + state];
        }

        return path;
    }
}
