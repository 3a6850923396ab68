using System.Runtime.CompilerServices;
using System.Text;
using Pipeline.News.Articles;
using Pipeline.News.Dates;
using Pipeline.News.Reading;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Tests.Stories;

/// <summary>Blocks of a spec: a relation, and the sentences of two articles of one story.</summary>
internal sealed record PairSpec(string Relation, string First, string Second)
{
    public static IReadOnlyList<PairSpec> Read(string file, [CallerFilePath] string thisFile = "") =>
    [
        .. File.ReadAllText(Path.Combine(Path.GetDirectoryName(thisFile)!, "Specs", file)).ReplaceLineEndings("\n").Split("\n\n")
            .Select(block => block.Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToArray())
            .Where(lines => lines.Length > 0)
            .Select(lines => lines is [var relation, var first, var second]
                ? new PairSpec(relation, first, second)
                : throw new InvalidDataException($"A block of {file} is not a relation and two sentences: {string.Join(" / ", lines)}")),
    ];

    /// <summary>An article of one sentence, read as an upload is; what stands before <c>//</c> is its headline.</summary>
    public static Article Article(string source, string sentence, string? published = null)
    {
        var (headline, body) = sentence.Split(" // ") is [var over, var under] ? (over, under) : ("News of the day", sentence);
        var read = ArticlePipeline.Ingest(new SourceBlob(source, Encoding.UTF8.GetBytes($"# {headline}\n\n{body}\n"))).TryGet(out var article, out var rejection)
            ? article
            : throw new InvalidDataException($"'{sentence}': {rejection.Message}");
        return NewsTime.TryParse(published, out var time)
            ? read with { Metadata = read.Metadata with { Published = new Sourced<NewsTime>(time, FieldSource.Html, 1) } }
            : read;
    }
}
