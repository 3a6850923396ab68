using Pipeline.News.Claims;
using Pipeline.News.Language;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Claims;

/// <summary>
/// What claims cost while a text of one thing grows; run alone, since other tests would be counted too. Tags and trees are made before the clock runs:
/// they take most of the time and grow with the text (<see cref="Language.AnnotationGrowthTests"/>), and beside them a square would hide in small texts.
/// </summary>
[Collection(nameof(Cleaning.Html.Alone))]
public sealed class ClaimGrowthTests
{
    private const int Characters = 5_000;

    [Theory]
    [InlineData("83 ")]
    [InlineData("killed 83 people in Homs and ")]
    [InlineData("John Harmon and ")]
    [InlineData("tens of ")]
    [InlineData("a million ")]
    public void Words_and_names(string piece) => Growth.IsAboutLinear(piece, Characters, size => Reading(Repeat(piece, size)));

    [Theory]
    [InlineData("\"x ")]
    [InlineData("'x ")]
    [InlineData("“x ")]
    [InlineData("”x ")]
    [InlineData("said \"x ")]
    [InlineData("he said, x ")]
    [InlineData(": x ")]
    public void Marks_of_speech(string piece) => Growth.IsAboutLinear(piece, Characters, size => Reading(Repeat(piece, size)));

    [Fact]
    public void Words_without_a_full_stop() => Growth.IsAboutLinear(
        "text without a full stop",
        Characters,
        size => Reading(Repeat("the mayor told reporters that officials had counted 83 people and warned of more while the council met and ", size)));

    private static string Repeat(string piece, int size) => string.Concat(Enumerable.Repeat(piece, size / piece.Length));

    private static Action Reading(string text)
    {
        var annotated = TextAnnotator.Annotate(text, [new Paragraph(new TextSpan(0, text.Length), ParagraphRole.Paragraph)]);
        return () => ClaimExtractor.Extract(annotated, NameFinder.Find(annotated), Passages.OnFriday);
    }
}
