using System.Runtime.CompilerServices;
using Pipeline.News.Articles;
using Pipeline.News.Claims;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata;
using Pipeline.News.Reading.Evidence;
using Pipeline.News.Texts;
using Pipeline.Storage.Articles;

namespace Pipeline.Storage.Tests;

/// <summary>Articles to store: the five samples of the repository's <c>seeds/</c>, and ones made to measure.</summary>
internal static class Seeds
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "seeds"));

    public static string[] Files { get; } = [.. Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal)];

    public static string Text { get; } = File.ReadAllText(Files[0]);

    public static UploadedBlob Blob(string path = "a.txt", string etag = "0x1", int hour = 9) =>
        new(path, new DateTimeOffset(2026, 11, 22, hour, 0, 0, TimeSpan.Zero), etag, 100);

    /// <summary>A text of sentences, and a claim for each of the first so many of them; later claims are worth more.</summary>
    public static Article Article(string source, int claims, string sentence = "Somebody said that 12 people were there. ", int sentences = 200)
    {
        var text = string.Concat(Enumerable.Repeat(sentence, sentences));
        return new Article
        {
            Source = source,
            Metadata = new ArticleMetadata { Headline = new Sourced<string>("A headline", FieldSource.Text, 0.5) },
            Body = new CleanText(text, [new Paragraph(new TextSpan(0, text.Length), ParagraphRole.Paragraph)], []),
            Fingerprint = "0123456789abcdef",
            ClaimsFound = claims,
            Claims =
            [
                .. Enumerable.Range(0, claims).Select(i => new Claim
                {
                    Kind = ClaimKind.Indirect,
                    Report = ReportKind.Speech,
                    Sentence = new TextSpan(i * sentence.Length, (i * sentence.Length) + sentence.Length - 1),
                    Speaker = new Speaker(new TextSpan(i * sentence.Length, (i * sentence.Length) + 8), "John Kerry", null, SpeakerType.Person),
                    Cue = new Cue(new TextSpan((i * sentence.Length) + 9, (i * sentence.Length) + 13), "say"),
                    Content = [new TextSpan((i * sentence.Length) + 14, (i * sentence.Length) + sentence.Length - 2)],
                    CheckWorthiness = (double)i / Math.Max(1, claims),
                }),
            ],
        };
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
