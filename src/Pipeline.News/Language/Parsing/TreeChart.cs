namespace Pipeline.News.Language.Parsing;

/// <summary>Finds the projective tree with one root that has the highest sum of scores (Eisner 1996). Keeps its memory.</summary>
internal sealed class TreeChart
{
    // Best sums of the words from a left to a right one (row and column): with the head at the left or the right end, and whether the
    // other end still waits for dependents; and where the best of them was cut.
    private float[] _openLeft = [], _openRight = [], _doneLeft = [], _doneRight = [];
    private short[] _cut = [], _cutLeft = [], _cutRight = [];
    private int _words;

    /// <param name="scores">Row: dependent, column: head; the dependent's own column tells how well it is the root.</param>
    /// <param name="stride">Places of a row.</param>
    /// <param name="heads">One place a word; -1 for the root.</param>
    public void Find(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        for (var word = 0; word < heads.Length; word++)
        {
            var best = Learning.VectorMath.Best(scores.Slice(word * stride, heads.Length));
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
        if (_openLeft.Length < words * words)
        {
            var size = words * words * 2;
            (_openLeft, _openRight, _doneLeft, _doneRight) = (new float[size], new float[size], new float[size], new float[size]);
            (_cut, _cutLeft, _cutRight) = (new short[size], new short[size], new short[size]);
        }

        for (var word = 0; word < words; word++)
        {
            _doneLeft[At(word, word)] = _doneRight[At(word, word)] = 0;
        }
    }

    private int At(int left, int right) => (left * _words) + right;

    private void Join(ReadOnlySpan<float> scores, int stride, int left, int right)
    {
        var here = At(left, right);
        var best = float.NegativeInfinity;
        for (var cut = left; cut < right; cut++)
        {
            Keep(_doneRight[At(left, cut)] + _doneLeft[At(cut + 1, right)], cut, ref best, ref _cut[here]);
        }

        _openLeft[here] = best + scores[(left * stride) + right];
        _openRight[here] = best + scores[(right * stride) + left];

        best = float.NegativeInfinity;
        for (var cut = left; cut < right; cut++)
        {
            Keep(_doneLeft[At(left, cut)] + _openLeft[At(cut, right)], cut, ref best, ref _cutLeft[here]);
        }

        _doneLeft[here] = best;

        best = float.NegativeInfinity;
        for (var cut = left + 1; cut <= right; cut++)
        {
            Keep(_openRight[At(left, cut)] + _doneRight[At(cut, right)], cut, ref best, ref _cutRight[here]);
        }

        _doneRight[here] = best;
    }

    private static void Keep(float sum, int cut, ref float best, ref short place)
    {
        if (sum > best)
        {
            (best, place) = (sum, (short)cut);
        }
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
