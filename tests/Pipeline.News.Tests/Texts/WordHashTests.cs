using FsCheck;
using FsCheck.Fluent;
using Pipeline.News.Cleaning.Text.Words;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Texts;

public sealed class WordHashTests
{
    /// <summary>Around the sixteen characters of a step, with letters beyond ASCII early and late.</summary>
    public static readonly TheoryData<string> Words =
        ["a", "Fen", "don’t", "harbour", "Überführung", "fifteen-letters", "exactly16letters", "seventeenletters1", "Приватизация", "verylongwordofmorethanthirtytwoletters", "ünverylongwordofmorethanthirtytwoletterß", "港湾"];

    [Theory]
    [MemberData(nameof(Words))]
    public void A_word_has_one_hash_wherever_it_stands(string word)
    {
        var text = "The " + word + ", which is followed by more than sixteen characters; " + word;
        Assert.Equal(WordHash.Of(word), WordHash.Of(text, 4, 4 + word.Length));
        Assert.Equal(WordHash.Of(word), WordHash.Of(text, text.Length - word.Length, text.Length));
    }

    [Theory]
    [InlineData("Fen", "fEN")]
    [InlineData("ÜBERFÜHRUNG", "überführung")]
    [InlineData("Verylongwordofmorethanthirtytwoletters", "verylongwordofmorethanthirtytwoletterS")]
    [InlineData("don’t", "Don't")]
    public void Neither_capitals_nor_the_kind_of_apostrophe_tell_words_apart(string one, string other) => Assert.Equal(WordHash.Of(one), WordHash.Of(other));

    [Theory]
    [InlineData("cafe", "café")]
    [InlineData("ab", "ba")]
    [InlineData("exactly16letters", "exactly16letters1")]
    [InlineData("verylongwordofmorethanthirtytwoletters", "verylongwordofmorethanthirtytwolettert")]
    public void Other_words_have_other_hashes(string one, string other) => Assert.NotEqual(WordHash.Of(one), WordHash.Of(other));

    [Theory]
    [MemberData(nameof(Words))]
    public void A_document_numbers_a_word_by_the_same_hash(string word)
    {
        var text = string.Concat(Enumerable.Repeat(word.Replace('-', 'x') + " ", 40)).Trim();
        using var masks = new CharacterMasks(text);
        using var words = new DocumentWords(masks);
        Assert.Equal((40, 1), (words.Count, words.Distinct));
        Assert.Equal(WordHash.Of(word.Replace('-', 'x')), WordHash.OfFolded(masks.Folded, words.StartOf(39), text.Length));
    }

    [Fact]
    [Trait("Kind", "Property")]
    public void Runs_are_what_reading_character_by_character_finds() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
    {
        var found = new List<string>();
        for (var runs = CharacterClass.LettersAndDigits.RunsIn(text.Get); runs.MoveNext();)
        {
            found.Add(text.Get[runs.Start..runs.End]);
        }

        var separated = string.Concat(text.Get.Select(c => char.IsLetterOrDigit(c) ? c : '\n'));
        return found.SequenceEqual(separated.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }).Holds();

    [Fact]
    public void A_run_may_end_with_the_text_and_with_a_block_of_it()
    {
        var runs = CharacterClass.LettersAndDigits.RunsIn(new string('x', 128));
        Assert.True(runs.MoveNext());
        Assert.Equal((0, 128), (runs.Start, runs.End));
        Assert.False(runs.MoveNext());
    }
}
