using Pipeline.News.Language.Learning;

namespace Pipeline.Training.Networks;

/// <summary>Leaves values out by chance, and their gradients with them.</summary>
internal sealed class Dropout(float chance)
{
    private float[] _mask = [];

    public void Forward(Span<float> values, Dice dice)
    {
        var mask = Scratch.Fit(ref _mask, values.Length);
        dice.Drop(mask, chance);
        VectorMath.Multiply(values, mask);
    }

    public void Backward(Span<float> gradients) => VectorMath.Multiply(gradients, _mask.AsSpan(0, gradients.Length));
}
