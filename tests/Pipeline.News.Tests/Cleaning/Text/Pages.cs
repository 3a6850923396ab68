using System.Text;
using Pipeline.News.Cleaning;
using Pipeline.News.Reading;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Cleaning.Text;

/// <summary>Text files made up for tests, and what cleaning makes of them.</summary>
internal static class Pages
{
    public const string Headline = "Old bridge to close for two weeks";

    public static readonly string[] Story =
    [
        "The old bridge over the Lenn will be closed for two weeks after engineers found cracks in its eastern pier, the city council said on Tuesday.",
        "Traffic will be led over the northern bypass, and buses of lines 4 and 11 will end at the market square until the work is done.",
        "\"We would rather close it now than in the middle of winter,\" said Hanna Brandt, who heads the city's building office.",
        "The bridge was built in 1931 and last repaired 18 years ago. About 12,000 cars cross it every day, according to the council.",
        "Shop owners on the eastern bank fear for their trade. The council promised to put up signs that lead customers to the shops.",
        "The repairs will cost about 400,000 euros, of which the state pays half. A decision about a new bridge is expected in the spring.",
    ];

    public static CleanText Clean(string text, string name = "page.txt") => Clean(new SourceBlob(name, Encoding.UTF8.GetBytes(text)));

    public static CleanText Clean(SourceBlob blob)
    {
        if (!DocumentReader.Read(blob).TryGet(out var document, out var rejection)
            || !TextCleaner.Clean((TextDocument)document).TryGet(out var clean, out rejection))
        {
            throw new InvalidOperationException(rejection.Message);
        }

        return clean;
    }

    public static string[] Dropped(this CleanText text, string rule) => [.. text.Dropped.Where(d => d.Rule == rule).Select(d => d.Text)];

    public static string[] Paragraphs(this CleanText text, ParagraphRole role) =>
        [.. text.Paragraphs.Where(p => p.Role == role).Select(p => p.Span.In(text.Text))];
}
