using System.Text;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Texts;

[Collection(nameof(MeasuredAlone))]
public sealed class CharacterCleanupTests
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    // Not data of a theory: attributes hold no halves of pairs.
    private static readonly (string Text, string Clean)[] Odd =
    [
        ("a\uD83Db", "a\uFFFDb"),
        ("a\uDE00b", "a\uFFFDb"),
        ("Ж\uFFFEb\uFFFFc\uFDD0d", "Жbcd"),
        ("a\U0001FFFEb\U0010FFFFc", "abc"),
        ("a\0b\u001Bc\u0007d\u0085e", "abcd\ne"),
        ("e\u0301\U0001F600", "é\U0001F600"),
    ];

    [Fact]
    public void Characters_that_stand_for_nothing_are_left_out_and_halves_replaced() => Assert.All(Odd, odd => Assert.Equal(odd.Clean, CharacterCleanup.Clean(odd.Text)));

    [Fact]
    public void At_most_thirty_marks_stay_on_a_letter()
    {
        var clean = CharacterCleanup.Clean("Ж" + new string('\u0316', 500) + "\U0001D165" + "k");
        Assert.Equal("Ж" + new string('\u0316', UnicodeRepair.MostMarks) + "k", clean);
    }

    [Fact]
    public void Marks_in_disorder_take_time_that_grows_with_their_number() =>
        Growth.IsAboutLinear("marks", 50_000, size => () => CharacterCleanup.Clean("a" + string.Concat(Enumerable.Repeat("\u0301\u0316", size / 2))));

    [Fact]
    public void Every_character_of_Unicode_comes_out_normal()
    {
        for (var value = 0; value <= 0xFFFF; value++)
        {
            var clean = CharacterCleanup.Clean($"a{(char)value}b");
            Assert.True(clean.IsNormalized(NormalizationForm.FormC), $"U+{value:X4}");
            Assert.DoesNotContain(clean, c => char.IsControl(c) && c is not ('\n' or '\t'));
            Assert.True(Strict.GetByteCount(clean) > 0, $"U+{value:X4}");
        }
    }
}
