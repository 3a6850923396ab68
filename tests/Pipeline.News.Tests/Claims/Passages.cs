using System.Runtime.CompilerServices;
using Pipeline.News.Dates;
using Pipeline.News.Language;
using Pipeline.News.Metadata;
using Pipeline.News.Reading.Evidence;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Claims;

/// <summary>Reads the passage files: a passage flush left, what it must give indented below it; <c>#</c> begins a comment.</summary>
internal static class Passages
{
    public static IEnumerable<(string Passage, string[] Expected)> Read(string name)
    {
        string? passage = null;
        var expected = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(Folder(), name)).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == ' ')
            {
                expected.Add(line.Trim());
                continue;
            }

            if (passage is not null)
            {
                yield return (passage, [.. expected]);
            }

            passage = line;
            expected.Clear();
        }

        if (passage is not null)
        {
            yield return (passage, [.. expected]);
        }
    }

    public static AnnotatedText Annotate(string text) =>
        TextAnnotator.Annotate(text, [new Paragraph(new TextSpan(0, text.Length), ParagraphRole.Paragraph)]);

    /// <summary>Metadata of an article published on Friday, 12 February 2016.</summary>
    public static ArticleMetadata OnFriday { get; } = new()
    {
        Published = new Sourced<NewsTime>(new NewsTime(new DateOnly(2016, 2, 12)), FieldSource.Text, 1),
    };

    private static string Folder([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;
}
