namespace Pipeline.Benchmarks;

/// <summary>A made-up language with as many words as a day's news has, drawn as often as Zipf's law says.</summary>
internal sealed class MadeWords
{
    private const int Size = 40_000;

    private static readonly string[] Syllables =
        [.. from onset in "b d f g k l m n p r s t v z br kl st tr".Split(' ') from vowel in "a e i o u".Split(' ') select onset + vowel];

    private readonly string[] _words;

    public MadeWords(Random random)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < Size)
        {
            // The commonest are short.
            words.Add(string.Concat(Enumerable.Range(0, 2 + (words.Count > 900 ? random.Next(3) : 0)).Select(_ => Syllables[random.Next(Syllables.Length)])));
        }

        _words = [.. words];
    }

    /// <summary>Any word: the n-th commonest with a chance of about 1/n.</summary>
    public string Any(Random random) => _words[(int)Math.Pow(Size, random.NextDouble()) - 1];

    /// <summary>One that few articles have.</summary>
    public string Rare(Random random) => _words[random.Next(Size / 20, Size)];

    public string Name(Random random)
    {
        var word = Rare(random);
        return char.ToUpperInvariant(word[0]) + word[1..] + "sk";
    }
}
