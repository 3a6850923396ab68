using Pipeline.News.Language.Learning;
using Pipeline.News.Language.Parsing;

namespace Pipeline.Training.Networks;

/// <summary>All that the parser's network learns.</summary>
internal sealed class NetworkWeights
{
    // Gates begin open, so that states last some words.
    private const float OpenGate = 0.5f;

    private int _steps;

    public NetworkWeights(TrainingPlan plan, int features, int tags)
    {
        var dice = new Dice(plan.Seed);
        var states = 2 * plan.Units;
        Table = new(features, plan.VectorWidth, dice);
        Pieces = new(PieceVectors.Width, plan.VectorWidth, dice, gain: 0.5f);
        Window = new(WordWindow.Places * plan.VectorWidth, plan.WindowWidth, dice);
        First = new(plan.WindowWidth, GatedRecurrence.Blocks * plan.Units, dice);
        Second = new(states, GatedRecurrence.Blocks * plan.Units, dice);
        foreach (var layer in (ReadOnlySpan<Layer>)[First, Second])
        {
            layer.Bias.Values.AsSpan(0, states).Fill(OpenGate);
        }

        Tags = new(states, PackedMatrix.Padded(tags), dice);
        ArcDependents = new(states, plan.ArcWidth, dice);
        ArcHeads = new(states, plan.ArcWidth, dice);
        RelationDependents = new(states, plan.RelationWidth, dice);
        RelationHeads = new(states, plan.RelationWidth, dice);
        Relations = new(plan.RelationWidth, PackedMatrix.Padded(Enum.GetValues<News.Language.Dependency>().Length), dice);
        Root = new Parameter(plan.ArcWidth).Scatter(dice, 0.1f);
        Distances = new(((2 * ArcScorer.Far) + VectorMath.Lane) / VectorMath.Lane * VectorMath.Lane);
    }

    public VectorTable Table { get; }

    public Layer Pieces { get; }

    public Layer Window { get; }

    public Layer First { get; }

    public Layer Second { get; }

    public Layer Tags { get; }

    public Layer ArcDependents { get; }

    public Layer ArcHeads { get; }

    public Layer RelationDependents { get; }

    public Layer RelationHeads { get; }

    public Layer Relations { get; }

    public Parameter Root { get; }

    /// <summary>What a distance between dependent and head adds to the score; the last places are unused.</summary>
    public Parameter Distances { get; }

    private Layer[] Layers => [Pieces, Window, First, Second, Tags, ArcDependents, ArcHeads, RelationDependents, RelationHeads, Relations];

    /// <summary>Makes the products see values that were changed.</summary>
    public void Pack()
    {
        foreach (var layer in Layers)
        {
            layer.Pack();
        }
    }

    public void Step(float rate)
    {
        var size = Parameter.StepSize.Of(rate, ++_steps);
        foreach (var layer in Layers)
        {
            layer.Step(size);
        }

        Root.Step(size);
        Distances.Step(size);
        Table.Step(size);
    }
}
