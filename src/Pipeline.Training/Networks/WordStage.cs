using Pipeline.News.Language.Learning;
using Pipeline.News.Language.Parsing;

namespace Pipeline.Training.Networks;

/// <summary>From words to vectors: the sum of what is learnt of the word's features and what is known of its pieces.</summary>
internal sealed class WordStage(NetworkWeights weights, TrainingPlan plan, Scratch scratch)
{
    private readonly Dropout _dropout = new(plan.VectorDropout);
    private readonly List<int> _used = [];
    private float[] _pieces = [];
    private float[] _vectors = [];

    public ReadOnlySpan<float> Forward(Batch batch, Dice dice)
    {
        var width = weights.Table.Width;
        var pieces = Scratch.Fit(ref _pieces, batch.Rows * PieceVectors.Width);
        Choose(batch, pieces, dice);
        var vectors = Scratch.Fit(ref _vectors, batch.Rows * width);
        weights.Pieces.Forward(pieces, batch.Rows, vectors);
        for (var i = 0; i < _used.Count; i++)
        {
            if (_used[i] >= 0)
            {
                VectorMath.Add(vectors.Slice(i / WordFeatures.Count * width, width), weights.Table.Row(_used[i]));
            }
        }

        _dropout.Forward(vectors, dice);
        vectors[(batch.Words * width)..].Clear();
        return vectors;
    }

    public void Backward(Batch batch, Span<float> gradients)
    {
        var width = weights.Table.Width;
        _dropout.Backward(gradients);
        weights.Pieces.Backward(_pieces, gradients, batch.Rows, [], scratch);
        for (var i = 0; i < _used.Count; i++)
        {
            if (_used[i] >= 0)
            {
                weights.Table.Learn(_used[i], gradients.Slice(i / WordFeatures.Count * width, width), scratch.Half);
            }
        }
    }

    // Now and then the word is hidden, so that its endings and shape are learnt for words that are not known; a rare one more often.
    private void Choose(Batch batch, Span<float> pieces, Dice dice)
    {
        _used.Clear();
        foreach (var (sentence, start) in batch.Sentences)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                var hidden = dice.Unit() < plan.HiddenWords;
                if (!hidden)
                {
                    sentence.Pieces[i]?.CopyTo(pieces[((start + i) * PieceVectors.Width)..]);
                }

                var at = _used.Count;
                _used.AddRange(sentence.Features[i]);
                if (hidden || dice.Unit() < sentence.Rareness[i])
                {
                    _used[at] = -1;
                }
            }
        }
    }
}
