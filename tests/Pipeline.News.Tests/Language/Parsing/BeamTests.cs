using System.Runtime.Intrinsics;
using Pipeline.News.Language.Parsing;

namespace Pipeline.News.Tests.Language.Parsing;

public sealed class BeamTests
{
    private static readonly ParseWord[] Words = Sentence(12);

    [Fact]
    public void Shared_sums_add_up_to_the_score_of_all_features()
    {
        var scores = new StateScores();
        var state = new ParseState(new short[ParseState.Size(12)], 12);
        state.Start();
        scores.Start(Words.Length);
        Span<ulong> features = stackalloc ulong[ParseFeatures.Count];
        for (var step = 0; !state.Done; step++)
        {
            ParseFeatures.Fill(Words, state, features);
            var all = new Hashed().Sum(features);

            // Asked twice: once when nothing is known of the words, once when the sums are remembered.
            Assert.Equal(all, scores.Of(Words, state, new Hashed()));
            Assert.Equal(all, scores.Of(Words, state, new Hashed()));
            var move = (Move)(step * 7 % 4);
            state.Apply(state.Allows(move) ? move : Move.Shift);
        }
    }

    [Fact]
    public void A_sentence_is_searched_alike_after_any_other()
    {
        var used = new Beam(4, 30);
        used.Search(Sentence(5), 5, new Hashed());
        used.Search(Sentence(40), 40, new Hashed());

        Assert.Equal(Heads(new Beam(4, 30)), Heads(used));
    }

    [Fact]
    public void A_wide_margin_gives_up_nothing()
    {
        Assert.Equal(Heads(new Beam(4)), Heads(new Beam(4, 100_000)));
    }

    [Fact]
    public void Without_any_margin_only_the_best_state_is_followed()
    {
        Assert.Equal(Heads(new Beam(1)), Heads(new Beam(8, 0)));
    }

    private static short[] Heads(Beam beam) => beam.Search(Words, 12, new Hashed()).Head.ToArray();

    private static ParseWord[] Sentence(int count)
    {
        var words = new ParseWord[count + ParseWord.Padding];
        for (var i = 0; i < words.Length; i++)
        {
            var name = (ulong)((i * 37 % 11) + 1);
            words[i] = new() { Word = name * 101, Tag = name, WordTag = name * 103, Class = name % 5, Verbs = (ushort)(i / 3), Marks = (ushort)(i / 5) };
        }

        return words;
    }

    /// <summary>A weight for every feature and move, from the feature's name.</summary>
    private readonly struct Hashed : IMoveScorer
    {
        public Vector128<int> Sum(ReadOnlySpan<ulong> features)
        {
            var sum = Vector128<int>.Zero;
            foreach (var feature in features)
            {
                sum += Vector128.Create((int)(feature >> 40) % 32, (int)(feature >> 30 & 31), (int)(feature >> 20 & 31), (int)(feature >> 10 & 31));
            }

            return sum;
        }
    }
}
