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
        var spacing = new Spacing();
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
                spacing = new Spacing();
            }

            if (line.Length > 0 && line[0] != '#')
            {
                Add(line.Split('\t'), words, spacing);
            }
        }

        if (words.Count > 0)
        {
            yield return new(document, [.. words]);
        }
    }

    private static void Add(string[] columns, List<TreebankWord> words, Spacing spacing)
    {
        var spaceAfter = !columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
        if (columns[0].Contains('-', StringComparison.Ordinal))
        {
            spacing.BeginRange(Number(columns[0].Split('-')[1]), spaceAfter);
        }
        else if (!columns[0].Contains('.', StringComparison.Ordinal))
        {
            words.Add(new(columns[1], columns[2], Tags.PartOfSpeech(columns[3]), Tags.Penn(columns[4]), Number(columns[6]) - 1, Tags.Dependency(columns[7]), spacing.Before));
            spacing.Pass(Number(columns[0]), spaceAfter);
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Whether a space stands before the next word; inside a range none does, and after it what the range says.</summary>
    private sealed class Spacing
    {
        private int _rangeEnd;
        private bool _rangeSpaced = true;

        public bool Before { get; private set; } = true;

        public void BeginRange(int end, bool spaced) => (_rangeEnd, _rangeSpaced) = (end, spaced);

        public void Pass(int word, bool spaced) => Before = word >= _rangeEnd && (word == _rangeEnd ? _rangeSpaced : spaced);
    }
}
