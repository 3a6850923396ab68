using Pipeline.News.Language.Learning;
using Pipeline.News.Language.Parsing;

namespace Pipeline.Training.Networks;

/// <summary>Each word with its neighbours.</summary>
internal sealed class WindowStage(NetworkWeights weights, TrainingPlan plan, Scratch scratch)
{
    private readonly Dropout _dropout = new(plan.WindowDropout);
    private float[] _windows = [];
    private float[] _values = [];
    private float[] _gradients = [];
    private float[] _vectorGradients = [];

    private int Width => weights.Table.Width;

    public ReadOnlySpan<float> Forward(Batch batch, ReadOnlySpan<float> vectors, Dice dice)
    {
        var windows = Scratch.Fit(ref _windows, batch.Rows * WordWindow.Places * Width);
        foreach (var (word, place, neighbour) in Neighbours(batch))
        {
            vectors.Slice(neighbour * Width, Width).CopyTo(windows[(((word * WordWindow.Places) + place) * Width)..]);
        }

        var values = Scratch.Fit(ref _values, batch.Rows * weights.Window.Outputs);
        weights.Window.Forward(windows, batch.Rows, values);
        VectorMath.Rectify(values);
        _dropout.Forward(values, dice);
        return values;
    }

    /// <summary>Gives the gradients of the words' vectors.</summary>
    public Span<float> Backward(Batch batch, Span<float> gradients)
    {
        _dropout.Backward(gradients);
        for (var i = 0; i < gradients.Length; i++)
        {
            gradients[i] = _values[i] > 0 ? gradients[i] : 0;
        }

        var windowGradients = Scratch.Fit(ref _gradients, batch.Rows * WordWindow.Places * Width);
        weights.Window.Backward(_windows, gradients, batch.Rows, windowGradients, scratch);
        var vectorGradients = Scratch.Fit(ref _vectorGradients, batch.Rows * Width);
        foreach (var (word, place, neighbour) in Neighbours(batch))
        {
            VectorMath.Add(vectorGradients.Slice(neighbour * Width, Width), windowGradients.Slice(((word * WordWindow.Places) + place) * Width, Width));
        }

        return vectorGradients;
    }

    private static IEnumerable<(int Word, int Place, int Neighbour)> Neighbours(Batch batch)
    {
        foreach (var (sentence, start) in batch.Sentences)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                for (var place = 0; place < WordWindow.Places; place++)
                {
                    var neighbour = i + place - 1;
                    if (neighbour >= 0 && neighbour < sentence.Count)
                    {
                        yield return (start + i, place, start + neighbour);
                    }
                }
            }
        }
    }
}
