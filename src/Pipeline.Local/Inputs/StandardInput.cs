using Pipeline.News.Articles;
using Pipeline.News.Reading;
using Pipeline.News.Texts;

namespace Pipeline.Local.Inputs;

/// <summary>One document that another program writes.</summary>
internal static class StandardInput
{
    /// <summary>How it is named on the command line and in what is printed.</summary>
    public const string Name = "-";

    /// <summary>By their usual extensions. Pages, mails, PDF, Word and OpenDocument tell by their bytes; Markdown and pieces of pages do not.</summary>
    public static readonly string[] Kinds = ["txt", "md", "html", "eml", "mhtml", "pdf", "docx", "odt"];

    /// <param name="kind">One of <see cref="Kinds"/>; null where the bytes tell it.</param>
    public static InputArticle Read(Stream input, string? kind)
    {
        // No more than can be read, of what may never end.
        using var bytes = new MemoryStream();
        var buffer = new byte[Chunk];
        while (bytes.Length <= DocumentReader.MaxBytes && input.Read(buffer) is > 0 and var read)
        {
            bytes.Write(buffer, 0, read);
        }

        return bytes.Length > DocumentReader.MaxBytes
            ? new InputArticle(Name, new Rejection(RejectionCode.TooLarge, $"One article may have {DocumentReader.MaxBytes / 1_048_576} MB; what came in on standard input has more."))
            : new InputArticle(Name, new SourceBlob($"{Name}.{kind ?? "txt"}{(IsGzip(bytes) ? ".gz" : "")}", bytes.ToArray()));
    }

    /// <summary>Under the name that the document has on the command line, which its kind is no part of.</summary>
    public static Outcome<Article> Named(Outcome<Article> outcome) => outcome.TryGet(out var article, out var rejection) ? article with { Source = Name } : rejection;

    // What a pipe gives at once on Linux.
    private const int Chunk = 64 * 1024;

    private static bool IsGzip(MemoryStream bytes) => bytes.GetBuffer().AsSpan(0, (int)bytes.Length) is [0x1F, 0x8B, ..];
}
