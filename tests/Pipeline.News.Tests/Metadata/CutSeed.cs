using Pipeline.News.Cleaning;
using Pipeline.News.Metadata;
using Pipeline.News.Reading;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Metadata;

/// <summary>Seeds with their bodies cut out by hand, so that metadata is tested apart from cleaning; only captions are labelled.</summary>
internal static class CutSeed
{
    public static ArticleMetadata Read(string seed, string firstWords, string lastWords, DateTimeOffset? uploadedAt = null)
    {
        if (!DocumentReader.Read(Seeds.Blob(seed)).TryGet(out var document, out var rejection))
        {
            throw new InvalidOperationException(rejection.Message);
        }

        return MetadataReader.Read(document, Cut(((TextDocument)document).Text, firstWords, lastWords), uploadedAt);
    }

    private static CleanText Cut(string text, string firstWords, string lastWords)
    {
        var builder = new CleanTextBuilder();
        var (begun, ended) = (false, false);
        foreach (var line in text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            begun |= line.StartsWith(firstWords, StringComparison.Ordinal);
            if (!begun || ended || RuleOf(line) != DropRules.OutsideBody)
            {
                builder.Drop(line, RuleOf(line));
                continue;
            }

            builder.Keep(line, ParagraphRole.Paragraph);
            ended = line.EndsWith(lastWords, StringComparison.Ordinal);
        }

        return builder.Build().TryGet(out var body, out var rejection) ? body : throw new InvalidOperationException(rejection.Message);
    }

    private static string RuleOf(string line) =>
        line.StartsWith("FILE -", StringComparison.Ordinal) || line.StartsWith("In this photo", StringComparison.Ordinal)
            || line.Contains("(Photo", StringComparison.Ordinal) || line.Contains("meet for diplomatic talks on", StringComparison.Ordinal)
            || line.Contains(", second from left,", StringComparison.Ordinal) || line.Contains("El Pais in Damascus, Feb.", StringComparison.Ordinal) ? DropRules.Caption
        : line.StartsWith('©') || line == "Matthias Schrader/AP" ? DropRules.PhotoCredit
        : DropRules.OutsideBody;
}
