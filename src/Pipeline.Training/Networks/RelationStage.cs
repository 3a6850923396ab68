using Pipeline.News.Language.Learning;

namespace Pipeline.Training.Networks;

/// <summary>Scores the relations of each word to its true head.</summary>
internal sealed class RelationStage(NetworkWeights weights, Scratch scratch)
{
    private readonly int _width = weights.RelationDependents.Outputs;
    private float[] _dependents = [];
    private float[] _heads = [];
    private float[] _scores = [];
    private float[] _pairGradients = [];
    private float[] _headGradients = [];

    /// <summary>Adds to the gradients of the states.</summary>
    public void Learn(Batch batch, ReadOnlySpan<float> states, Span<float> stateGradients, LearningCount count)
    {
        var pairs = Pairs(batch, states);
        var outputs = weights.Relations.Outputs;
        var scores = Scratch.Fit(ref _scores, batch.Rows * outputs);
        weights.Relations.Forward(pairs, batch.Rows, scores);
        scores[(batch.Words * outputs)..].Clear();
        foreach (var (word, head, relation) in Arcs(batch))
        {
            var row = scores.Slice(word * outputs, outputs);
            if (head < 0)
            {
                row.Clear();
            }
            else
            {
                count.AddRelation(Softmax.ToGradient(row, relation, 1f / batch.Words));
            }
        }

        var pairGradients = Scratch.Fit(ref _pairGradients, pairs.Length);
        weights.Relations.Backward(pairs, scores, batch.Rows, pairGradients, scratch);
        for (var i = 0; i < pairs.Length; i++)
        {
            pairGradients[i] = pairs[i] > 0 ? pairGradients[i] : 0;
        }

        var headGradients = Scratch.Fit(ref _headGradients, pairs.Length);
        foreach (var (word, head, _) in Arcs(batch))
        {
            if (head >= 0)
            {
                VectorMath.Add(headGradients.Slice(head * _width, _width), pairGradients.Slice(word * _width, _width));
            }
        }

        weights.RelationDependents.Backward(states, pairGradients, batch.Rows, stateGradients, scratch);
        weights.RelationHeads.Backward(states, headGradients, batch.Rows, stateGradients, scratch);
    }

    // A root has no pair: its row stays 0.
    private Span<float> Pairs(Batch batch, ReadOnlySpan<float> states)
    {
        var pairs = Scratch.Fit(ref _dependents, batch.Rows * _width);
        weights.RelationDependents.Forward(states, batch.Rows, pairs);
        var heads = Scratch.Fit(ref _heads, pairs.Length);
        weights.RelationHeads.Forward(states, batch.Rows, heads);
        foreach (var (word, head, _) in Arcs(batch))
        {
            if (head < 0)
            {
                pairs.Slice(word * _width, _width).Clear();
            }
            else
            {
                VectorMath.Add(pairs.Slice(word * _width, _width), heads.Slice(head * _width, _width));
            }
        }

        pairs[(batch.Words * _width)..].Clear();
        VectorMath.Rectify(pairs);
        return pairs;
    }

    private static IEnumerable<(int Word, int Head, int Relation)> Arcs(Batch batch)
    {
        foreach (var (sentence, start) in batch.Sentences)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                yield return (start + i, sentence.Heads[i] < 0 ? -1 : start + sentence.Heads[i], sentence.Relations[i]);
            }
        }
    }
}
