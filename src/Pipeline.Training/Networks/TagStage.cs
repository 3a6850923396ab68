namespace Pipeline.Training.Networks;

/// <summary>Scores the tags of each word.</summary>
internal sealed class TagStage(Layer layer, Scratch scratch)
{
    private float[] _scores = [];

    /// <summary>Adds to the gradients of the states.</summary>
    public void Learn(Batch batch, ReadOnlySpan<float> states, Span<float> stateGradients, LearningCount count)
    {
        var scores = Scratch.Fit(ref _scores, batch.Rows * layer.Outputs);
        layer.Forward(states, batch.Rows, scores);
        foreach (var (sentence, start) in batch.Sentences)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                var row = scores.Slice((start + i) * layer.Outputs, layer.Outputs);
                if (sentence.Tags[i] < 0)
                {
                    row.Clear();
                }
                else
                {
                    count.AddTag(Softmax.ToGradient(row, sentence.Tags[i], 1f / batch.Words));
                }
            }
        }

        scores[(batch.Words * layer.Outputs)..].Clear();
        layer.Backward(states, scores, batch.Rows, stateGradients, scratch);
    }
}
