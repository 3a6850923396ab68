using Pipeline.News.Language.Learning;
using Pipeline.News.Language.Parsing;

namespace Pipeline.Training.Networks;

/// <summary>Scores every word of a sentence as the head of every other.</summary>
internal sealed class ArcStage(NetworkWeights weights, Scratch scratch)
{
    private readonly int _width = weights.ArcHeads.Outputs;
    private float[] _dependents = [];
    private float[] _heads = [];
    private float[] _dependentGradients = [];
    private float[] _headGradients = [];
    private float[] _scores = [];
    private float[] _dependentBlock = [];
    private float[] _headBlock = [];
    private float[] _product = [];

    /// <summary>Adds to the gradients of the states.</summary>
    public void Learn(Batch batch, ReadOnlySpan<float> states, Span<float> stateGradients, LearningCount count)
    {
        var size = batch.Rows * _width;
        weights.ArcDependents.Forward(states, batch.Rows, Scratch.Fit(ref _dependents, size));
        weights.ArcHeads.Forward(states, batch.Rows, Scratch.Fit(ref _heads, size));
        Scratch.Fit(ref _dependentGradients, size);
        Scratch.Fit(ref _headGradients, size);
        foreach (var (sentence, start) in batch.Sentences)
        {
            Learn(sentence, start, 1f / batch.Words, count);
        }

        weights.ArcDependents.Backward(states, _dependentGradients.AsSpan(0, size), batch.Rows, stateGradients, scratch);
        weights.ArcHeads.Backward(states, _headGradients.AsSpan(0, size), batch.Rows, stateGradients, scratch);
    }

    private void Learn(ParseExample sentence, int start, float share, LearningCount count)
    {
        // The root is one more head; rows and columns are filled up.
        var rows = MatrixProduct.Padded(sentence.Count);
        var columns = PackedMatrix.Padded(sentence.Count + 1);
        var words = start * _width;
        var dependents = Block(_dependents.AsSpan(words, sentence.Count * _width), columns);
        var scores = Scratch.Fit(ref _scores, columns * columns);
        var heads = Scratch.Fit(ref _headBlock, columns * _width);
        _heads.AsSpan(words, sentence.Count * _width).CopyTo(heads);
        weights.Root.Values.CopyTo(heads[(sentence.Count * _width)..]);
        MatrixProduct.Add(dependents, rows, scratch.Packed.PackTransposed(heads, columns, _width), scores);
        for (var i = 0; i < sentence.Count; i++)
        {
            ToGradient(sentence, i, scores.Slice(i * columns, columns), share, count);
        }

        for (var i = sentence.Count; i < columns; i++)
        {
            scores.Slice(i * columns, columns).Clear();
        }

        AddProduct(scores, columns, heads, _dependentGradients.AsSpan(words, sentence.Count * _width), []);
        var transposed = scratch.Transposed(scores, columns, columns);
        AddProduct(transposed, columns, dependents, _headGradients.AsSpan(words, sentence.Count * _width), weights.Root.Gradients[scratch.Half]);
    }

    private void ToGradient(ParseExample sentence, int dependent, Span<float> scores, float share, LearningCount count)
    {
        // Its own column stands for the root.
        scores[dependent] = scores[sentence.Count];
        for (var head = 0; head < sentence.Count; head++)
        {
            scores[head] += weights.Distances.Values[ArcScorer.Distance(dependent, head)];
        }

        var right = sentence.Heads[dependent] < 0 ? dependent : sentence.Heads[dependent];
        count.AddHead(Softmax.ToGradient(scores[..sentence.Count], right, share));
        for (var head = 0; head < sentence.Count; head++)
        {
            weights.Distances.Gradients[scratch.Half][ArcScorer.Distance(dependent, head)] += scores[head];
        }

        scores[sentence.Count..].Clear();
        (scores[sentence.Count], scores[dependent]) = (scores[dependent], 0);
    }

    // Adds the product's first rows to the words' gradients, and the next one to the root's.
    private void AddProduct(ReadOnlySpan<float> scores, int columns, ReadOnlySpan<float> by, Span<float> gradients, Span<float> root)
    {
        var product = Scratch.Fit(ref _product, columns * _width);
        MatrixProduct.Add(scores, columns, scratch.Packed.Pack(by, columns, _width), product);
        VectorMath.Add(gradients, product[..gradients.Length]);
        VectorMath.Add(root, product[gradients.Length..]);
    }

    private Span<float> Block(ReadOnlySpan<float> values, int rows)
    {
        var block = Scratch.Fit(ref _dependentBlock, rows * _width);
        values.CopyTo(block);
        return block;
    }
}
