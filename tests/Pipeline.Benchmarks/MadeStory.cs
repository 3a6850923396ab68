namespace Pipeline.Benchmarks;

/// <summary>What all articles of one made-up event draw from.</summary>
internal sealed class MadeStory
{
    private const int Topics = 30;
    private const int ClaimWords = 9;

    public MadeStory(MadeWords words, Random random)
    {
        Place = words.Name(random);
        Words = [.. Enumerable.Range(0, Topics).Select(_ => words.Rare(random))];
        Names = [.. Enumerable.Range(0, 5).Select(_ => words.Name(random))];
        Speakers = [.. Enumerable.Range(0, 4).Select(_ => $"{words.Name(random)} {words.Name(random)}")];
        Claims = [.. Enumerable.Range(0, 8).Select(_ => Enumerable.Range(0, ClaimWords)
            .Select(w => w % 3 == 0 ? Words[random.Next(Topics)] : words.Rare(random)).ToArray())];
        Killed = random.Next(2, 300);
        Injured = Killed * random.Next(2, 5);
        Cost = random.Next(2, 900);
    }

    public string Place { get; }

    public string[] Words { get; }

    public string[] Names { get; }

    public string[] Speakers { get; }

    public string[][] Claims { get; }

    public int Killed { get; }

    public int Injured { get; }

    /// <summary>In millions of dollars.</summary>
    public int Cost { get; }

    public string Word(Random random) => random.Next(6) == 0 ? Names[random.Next(Names.Length)] : Words[random.Next(Words.Length)];
}
