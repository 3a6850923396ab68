using Pipeline.News.Cleaning.Text.Words;
using Pipeline.News.Texts;

namespace Pipeline.News.Metadata.Dumps;

/// <summary>How often the beginning of a body uses which word, to hold lines against. Words have three letters or are numbers; function words do not count.</summary>
internal sealed class BodyWords : IDisposable
{
    // Letters: shorter ones are function words in the languages that have spaces.
    private const int ShortestWord = 3;

    /// <summary>How much of the body is compared with a line.</summary>
    private const int Opening = 4000;

    /// <summary>Of the counts that nearly all words have: the logarithm is the dearest step.</summary>
    private static readonly double[] Weights = [.. Enumerable.Range(0, 64).Select(count => Math.Log(1 + count))];

    private readonly HashNumbers _words = new(Opening / 8);
    private readonly int[] _counts = ScratchArrays<int>.Pool.Rent((Opening / 2) + 1);

    public BodyWords(string body)
    {
        var text = body.AsSpan(0, Math.Min(body.Length, Opening));
        var hashes = ScratchArrays<ulong>.Pool.Rent((Opening / 2) + 1);
        var numbers = ScratchArrays<int>.Pool.Rent((Opening / 2) + 1);
        var count = 0;
        for (var runs = CharacterClass.LettersAndDigits.RunsIn(text); runs.MoveNext();)
        {
            if (IsWord(text, runs))
            {
                hashes[count++] = WordHash.Of(text, runs.Start, runs.End);
            }
        }

        _words.NumberAll(hashes.AsSpan(0, count), numbers);
        _counts.AsSpan(0, _words.Count + 1).Clear();
        foreach (var number in numbers.AsSpan(0, count))
        {
            _counts[number]++;
        }

        ScratchArrays<ulong>.Pool.Return(hashes);
        ScratchArrays<int>.Pool.Return(numbers);
    }

    public BodySupport Support(ReadOnlySpan<char> line)
    {
        Span<ulong> seen = stackalloc ulong[(line.Length / 2) + 1];
        return Support(line, seen);
    }

    public void Dispose()
    {
        _words.Dispose();
        ScratchArrays<int>.Pool.Return(_counts);
    }

    /// <param name="seen">Room for the line's words.</param>
    private BodySupport Support(ReadOnlySpan<char> line, Span<ulong> seen)
    {
        var (all, shared, repeated, sum, most) = (0, 0, 0, 0.0, 0.0);
        for (var runs = CharacterClass.LettersAndDigits.RunsIn(line); runs.MoveNext();)
        {
            if (!IsWord(line, runs) || WordHash.Of(line, runs.Start, runs.End) is var hash && (seen[..all].Contains(hash) || IsFunctionWord(hash)))
            {
                continue;
            }

            seen[all++] = hash;
            if (_words.Find(hash) is > 0 and var number)
            {
                shared++;
                repeated += _counts[number] > 1 ? 1 : 0;
                var weight = Weight(_counts[number]);
                sum += weight;
                most = Math.Max(most, weight);
            }
        }

        return new BodySupport(shared, repeated, sum / (all + 1), most);
    }

    private static bool IsWord(ReadOnlySpan<char> text, CharacterClass.Runs run) =>
        run.End - run.Start >= ShortestWord || char.IsDigit(text[run.Start]);

    private static double Weight(int count) => count < Weights.Length ? Weights[count] : Math.Log(1 + count);

    private static bool IsFunctionWord(ulong hash) => (WordTable.TraitsOf(WordTable.NumberOf(hash)) & WordTraits.Function) != 0;
}

/// <summary>What a body says of a line's words.</summary>
/// <param name="Shared">Different words that the body has too.</param>
/// <param name="Repeated">Those that it has more than once.</param>
/// <param name="Mean">Mean logarithm of one more than how often it has a word of the line.</param>
/// <param name="Most">The largest such logarithm.</param>
internal readonly record struct BodySupport(int Shared, int Repeated, double Mean, double Most);
