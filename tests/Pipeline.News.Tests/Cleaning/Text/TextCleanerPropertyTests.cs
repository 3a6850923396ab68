using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Pipeline.News.Cleaning;
using Pipeline.News.Reading;

namespace Pipeline.News.Tests.Cleaning.Text;

[Trait("Kind", "Property")]
public class TextCleanerPropertyTests
{
    private static readonly string[] Pieces =
    [
        .. Pages.Story, "Home", "• item", "By Ann Lee", "Comments", "Reply", "3 hours ago", "0:00 0:10", "\t", "\n", "\n\n", "\r", "\0", "e\u0301", "\uD83D\uDE00", "…",
        "(Photo by", "©", "/", "# ", "> ", "- ", "[a](b", "![", "](", "---", "。", "קול", "  ", "1.", "\u2028", "@", "http://a.b", "?", "\"", "'",
    ];

    private const int Cases = 300;

    [Fact]
    public void Cleaning_never_throws_and_points_into_its_text_in_normal_form() => Prop.ForAll(Texts(), text =>
    {
        if (Clean(text) is not { } clean)
        {
            return true;
        }

        var end = -2;
        foreach (var paragraph in clean.Paragraphs)
        {
            Assert.Equal(end + 2, paragraph.Span.Start);
            Assert.True(paragraph.Span.Length > 0 && paragraph.Span.End <= clean.Text.Length);
            end = paragraph.Span.End;
        }

        Assert.Equal(clean.Text.Length, end);
        Assert.True(clean.Text.IsNormalized());
        return clean.Dropped.All(d => d.BodyOffset >= 0 && d.BodyOffset <= clean.Text.Length);
    }).Holds(Cases);

    [Fact]
    public void Output_words_are_input_words() => Prop.ForAll(Texts(), text =>
    {
        var input = Words(text.Normalize()).ToHashSet();
        return Clean(text) is not { } clean || Words(clean.Text).All(input.Contains);
    }).Holds(Cases);

    [Fact]
    public void Any_bytes_are_read_or_rejected() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
    {
        foreach (var name in new[] { "a.txt", "a.md", "a.html", "a.txt.gz" })
        {
            DocumentReader.Read(new SourceBlob(name, bytes)).TryGet(out _, out _);
        }
    }).Holds(Cases);

    private static Arbitrary<string> Texts() =>
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Join('\n', pieces))
            .Or(Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)))
            .ToArbitrary();

    private static CleanText? Clean(string text)
    {
        var blob = new SourceBlob(text.Length % 3 == 0 ? "a.md" : "a.txt", Encoding.UTF8.GetBytes(text));
        return DocumentReader.Read(blob).TryGet(out var document, out _) && document is TextDocument page
            && TextCleaner.Clean(page).TryGet(out var clean, out _)
            ? clean
            : null;
    }

    private static string[] Words(string text) =>
        new string([.. text.Where(c => c is not ('\0' or '*' or '`' or '_' or '\\')).Select(c => char.IsLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
