namespace Pipeline.Training.Networks;

/// <summary>How many decisions were right while learning, and the sum of the losses.</summary>
internal sealed class LearningCount
{
    public int Words { get; set; }

    public int Tags { get; private set; }

    public int Heads { get; private set; }

    public int Relations { get; private set; }

    public double Loss { get; private set; }

    public void AddTag((bool Right, double Loss) choice) => (Tags, Loss) = (Tags + (choice.Right ? 1 : 0), Loss + choice.Loss);

    public void AddHead((bool Right, double Loss) choice) => (Heads, Loss) = (Heads + (choice.Right ? 1 : 0), Loss + choice.Loss);

    public void AddRelation((bool Right, double Loss) choice) => (Relations, Loss) = (Relations + (choice.Right ? 1 : 0), Loss + choice.Loss);

    public void Reset() => (Words, Tags, Heads, Relations, Loss) = (0, 0, 0, 0, 0);
}
