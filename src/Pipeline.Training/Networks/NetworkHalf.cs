using Pipeline.News.Language.Learning;

namespace Pipeline.Training.Networks;

/// <summary>Takes one half of a batch through the network and back.</summary>
internal sealed class NetworkHalf
{
    private readonly WordStage _words;
    private readonly WindowStage _windows;
    private readonly RecurrentStage _first;
    private readonly RecurrentStage _second;
    private readonly Dropout _firstDropout;
    private readonly Dropout _secondDropout;
    private readonly TagStage _tags;
    private readonly ArcStage _arcs;
    private readonly RelationStage _relations;
    private float[] _firstStates = [];
    private float[] _secondStates = [];
    private float[] _firstGradients = [];
    private float[] _secondGradients = [];

    public NetworkHalf(NetworkWeights weights, TrainingPlan plan, int half)
    {
        var scratch = new Scratch(half);
        _words = new(weights, plan, scratch);
        _windows = new(weights, plan, scratch);
        _first = new(weights.First, scratch);
        _second = new(weights.Second, scratch);
        _firstDropout = new(plan.StateDropout);
        _secondDropout = new(plan.StateDropout);
        _tags = new(weights.Tags, scratch);
        _arcs = new(weights, scratch);
        _relations = new(weights, scratch);
    }

    public LearningCount Count { get; } = new();

    public void Learn(Batch batch, Dice dice)
    {
        Count.Words += batch.Words;
        var window = _windows.Forward(batch, _words.Forward(batch, dice), dice);
        var first = Kept(ref _firstStates, _first.Forward(batch, window));
        _firstDropout.Forward(first, dice);
        var second = Kept(ref _secondStates, _second.Forward(batch, first));
        VectorMath.Add(second, first);
        _secondDropout.Forward(second, dice);

        var firstGradients = Scratch.Fit(ref _firstGradients, first.Length);
        var secondGradients = Scratch.Fit(ref _secondGradients, second.Length);
        _tags.Learn(batch, first, firstGradients, Count);
        _arcs.Learn(batch, second, secondGradients, Count);
        _relations.Learn(batch, second, secondGradients, Count);

        _secondDropout.Backward(secondGradients);
        VectorMath.Add(firstGradients, _second.Backward(batch, secondGradients));
        VectorMath.Add(firstGradients, secondGradients);
        _firstDropout.Backward(firstGradients);
        _words.Backward(batch, _windows.Backward(batch, _first.Backward(batch, firstGradients)));
    }

    private static Span<float> Kept(ref float[] place, ReadOnlySpan<float> values)
    {
        var kept = Scratch.Fit(ref place, values.Length);
        values.CopyTo(kept);
        return kept;
    }
}
