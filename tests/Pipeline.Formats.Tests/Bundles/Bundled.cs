using Pipeline.Formats.Bundles;
using Pipeline.News.Articles;
using Pipeline.News.Texts;

namespace Pipeline.Formats.Tests.Bundles;

/// <summary>What the program makes of each member of a bundle.</summary>
internal static class Bundled
{
    public static List<(string Path, Article? Article, Rejection? Rejection)> Articles(string path, byte[] bundle)
    {
        var read = new List<(string, Article?, Rejection?)>();
        foreach (var member in BundleReader.Read(path, new MemoryStream(bundle)))
        {
            if (member.Content.TryGet(out var blob, out var rejection) && ArticleFormats.Ingest(blob).TryGet(out var article, out rejection))
            {
                read.Add((member.Path, article, null));
            }
            else
            {
                read.Add((member.Path, null, rejection));
            }
        }

        return read;
    }
}
