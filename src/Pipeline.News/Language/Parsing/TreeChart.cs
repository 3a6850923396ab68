using Pipeline.News.Language.Learning;

namespace Pipeline.News.Language.Parsing;

/// <summary>Finds the projective tree with one root that has the highest sum of scores (Eisner 1996). Keeps its memory.</summary>
internal sealed class TreeChart
{
    // Best sums of the words from a left to a right one: governed by the left or the right end, and whether the other end still waits for
    // dependents; and where the best of them was cut. What a sum is made of lies side by side: rows are left ends, or right ends ("By").
    private float[] _openRight = [], _openLeftByRight = [], _doneRight = [], _doneRightByRight = [], _doneLeft = [], _doneLeftByRight = [];
    private short[] _cut = [], _cutLeft = [], _cutRight = [];
    private int _words;

    /// <param name="scores">Row: dependent, column: head; the dependent's own column tells how well it is the root.</param>
    /// <param name="stride">Places of a row.</param>
    /// <param name="heads">One place a word; -1 for the root.</param>
    public void Find(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        for (var word = 0; word < heads.Length; word++)
        {
            var best = VectorMath.Best(scores.Slice(word * stride, heads.Length));
            heads[word] = best == word ? -1 : best;
        }

        // The best head of every word is the best tree, if it is one.
        if (heads.Length == 0 || IsProjectiveTree(heads))
        {
            return;
        }

        Fit(heads.Length);
        for (var width = 1; width < _words; width++)
        {
            for (var left = 0; left + width < _words; left++)
            {
                Join(scores, stride, left, left + width);
            }
        }

        Read(scores, stride, heads);
    }

    /// <summary>One root, no circle, and no arc crosses another or the root.</summary>
    public static bool IsProjectiveTree(ReadOnlySpan<int> heads)
    {
        if (heads.Count(-1) != 1)
        {
            return false;
        }

        for (var word = 0; word < heads.Length; word++)
        {
            var above = heads[word];
            if (above < 0)
            {
                continue;
            }

            var (left, right) = (Math.Min(word, above), Math.Max(word, above));
            foreach (var head in heads[(left + 1)..right])
            {
                if (head < left || head > right)
                {
                    return false;
                }
            }

            for (var steps = 0; above >= 0; above = heads[above], steps++)
            {
                if (steps > heads.Length)
                {
                    return false;
                }
            }
        }

        return true;
    }



    private void Fit(int words)
    {
        _words = words;
        if (_cut.Length < words * words)
        {
            var size = words * words * 2;
            (_openRight, _openLeftByRight) = (new float[size], new float[size]);
            (_doneRight, _doneRightByRight) = (new float[size], new float[size]);
            (_doneLeft, _doneLeftByRight) = (new float[size], new float[size]);
            (_cut, _cutLeft, _cutRight) = (new short[size], new short[size], new short[size]);
        }

        for (var word = 0; word < words; word++)
        {
            var here = At(word, word);
            _doneLeft[here] = _doneLeftByRight[here] = _doneRight[here] = _doneRightByRight[here] = 0;
        }
    }

    private int At(int row, int column) => (row * _words) + column;

    private void Join(ReadOnlySpan<float> scores, int stride, int left, int right)
    {
        var (byLeft, byRight, length) = (At(left, right), At(right, left), right - left);
        var cut = VectorMath.BestSum(_doneRight.AsSpan(At(left, left), length), _doneLeftByRight.AsSpan(byRight + 1, length), out var best);
        _cut[byLeft] = (short)(left + cut);
        _openLeftByRight[byRight] = best + scores[(left * stride) + right];
        _openRight[byLeft] = best + scores[(right * stride) + left];

        cut = VectorMath.BestSum(_doneLeft.AsSpan(At(left, left), length), _openLeftByRight.AsSpan(byRight, length), out best);
        _cutLeft[byLeft] = (short)(left + cut);
        _doneLeft[byLeft] = _doneLeftByRight[byRight] = best;

        cut = VectorMath.BestSum(_openRight.AsSpan(At(left, left) + 1, length), _doneRightByRight.AsSpan(byRight + 1, length), out best);
        _cutRight[byLeft] = (short)(left + 1 + cut);
        _doneRight[byLeft] = _doneRightByRight[byRight] = best;
    }

    private void Read(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        var root = 0;
        var best = float.NegativeInfinity;
        for (var word = 0; word < _words; word++)
        {
            var sum = _doneLeft[At(0, word)] + _doneRight[At(word, _words - 1)] + scores[(word * stride) + word];
            if (sum > best)
            {
                (best, root) = (sum, word);
            }
        }

        heads[root] = -1;
        ReadLeft(0, root, heads);
        ReadRight(root, _words - 1, heads);
    }

    // The right word governs those before it.
    private void ReadLeft(int left, int right, Span<int> heads)
    {
        if (left == right)
        {
            return;
        }

        var cut = _cutLeft[At(left, right)];
        ReadLeft(left, cut, heads);
        heads[cut] = right;
        ReadBetween(cut, right, heads);
    }

    // The left word governs those behind it.
    private void ReadRight(int left, int right, Span<int> heads)
    {
        if (left == right)
        {
            return;
        }

        var cut = _cutRight[At(left, right)];
        heads[cut] = left;
        ReadBetween(left, cut, heads);
        ReadRight(cut, right, heads);
    }

    private void ReadBetween(int left, int right, Span<int> heads)
    {
        var cut = _cut[At(left, right)];
        ReadRight(left, cut, heads);
        ReadLeft(cut + 1, right, heads);
    }
}
