using System.Runtime.Intrinsics;
using Pipeline.News.Language.Learning;

namespace Pipeline.Training.Networks;

/// <summary>A gated recurrence over each sentence.</summary>
internal sealed class RecurrentStage(Layer layer, Scratch scratch)
{
    private readonly int _units = layer.Outputs / GatedRecurrence.Blocks;
    private float[] _input = [];
    private float[] _gates = [];
    private float[] _states = [];
    private float[] _gradients = [];

    public ReadOnlySpan<float> Forward(Batch batch, ReadOnlySpan<float> input)
    {
        input.CopyTo(Scratch.Fit(ref _input, input.Length));
        var gates = Scratch.Fit(ref _gates, batch.Rows * layer.Outputs);
        layer.Forward(input, batch.Rows, gates);
        var states = Scratch.Fit(ref _states, batch.Rows * 2 * _units);
        foreach (var (sentence, start) in batch.Sentences)
        {
            GatedRecurrence.Run(gates[(start * layer.Outputs)..], _units, sentence.Count, states[(start * 2 * _units)..]);
        }

        return states;
    }

    /// <summary>Gives the gradients of the input.</summary>
    public Span<float> Backward(Batch batch, ReadOnlySpan<float> gradients)
    {
        foreach (var (sentence, start) in batch.Sentences)
        {
            for (var unit = 0; unit < 2 * _units; unit += VectorMath.Lane)
            {
                Backward(gradients, start, sentence.Count, unit, forward: unit < _units);
            }
        }

        _gates.AsSpan(batch.Words * layer.Outputs, (batch.Rows - batch.Words) * layer.Outputs).Clear();
        var inputGradients = Scratch.Fit(ref _gradients, batch.Rows * layer.Inputs);
        layer.Backward(_input, _gates, batch.Rows, inputGradients, scratch);
        return inputGradients;
    }

    // The gradients of gate and candidate, before their functions, take the values' places.
    private void Backward(ReadOnlySpan<float> gradients, int start, int count, int at, bool forward)
    {
        var (width, outputs) = (layer.Outputs, 2 * _units);
        var one = Vector256<float>.One;
        var later = Vector256<float>.Zero;
        for (var i = count - 1; i >= 0; i--)
        {
            var word = start + (forward ? i : count - 1 - i);
            var (gateAt, candidateAt) = ((word * width) + at, (word * width) + outputs + at);
            var gate = VectorMath.At(_gates, gateAt);
            var candidate = VectorMath.At(_gates, candidateAt);
            var before = i == 0 ? Vector256<float>.Zero : VectorMath.At(_states, ((forward ? word - 1 : word + 1) * outputs) + at);
            var gradient = later + VectorMath.At(gradients, (word * outputs) + at);
            later = gradient * gate;
            (gradient * (before - candidate) * gate * (one - gate)).CopyTo(_gates.AsSpan(gateAt));
            (gradient * (one - gate) * (one - (candidate * candidate))).CopyTo(_gates.AsSpan(candidateAt));
        }
    }
}
