using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Pipeline.Training.Treebank;

/// <summary>Reads CoNLL-U, gzipped or not. Empty nodes (8.1) are left out; of word ranges (1-2) only the spacing is used.</summary>
internal static class ConlluReader
{
    public static List<TreebankSentence> Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return [.. Read(reader)];
    }

    public static IEnumerable<TreebankSentence> Read(TextReader reader)
    {
        var words = new List<TreebankWord>();
        var document = "";
        var spaced = true;
        var rangeEnd = 0;
        var rangeSpaced = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                document = line["# newdoc id = ".Length..];
            }

            if (line.Length == 0 && words.Count > 0)
            {
                yield return new(document, [.. words]);
                words.Clear();
                spaced = true;
                rangeEnd = 0;
            }

            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var columns = line.Split('\t');
            var spaceAfter = !columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            if (columns[0].Contains('-', StringComparison.Ordinal))
            {
                rangeEnd = Number(columns[0].Split('-')[1]);
                rangeSpaced = spaceAfter;
            }
            else if (!columns[0].Contains('.', StringComparison.Ordinal))
            {
                var id = Number(columns[0]);
                words.Add(new(columns[1], columns[2], Tags.PartOfSpeech(columns[3]), Tags.Penn(columns[4]), Number(columns[6]) - 1, Tags.Dependency(columns[7]), spaced));
                spaced = id < rangeEnd ? false : id == rangeEnd ? rangeSpaced : spaceAfter;
            }
        }

        if (words.Count > 0)
        {
            yield return new(document, [.. words]);
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
