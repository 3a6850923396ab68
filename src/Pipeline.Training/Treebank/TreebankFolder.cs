namespace Pipeline.Training.Treebank;

/// <summary>A folder of treebanks, each part a file <c>NAME-PART.conllu.gz</c>: what to learn from is called train, or all where a treebank is undivided.</summary>
internal static class TreebankFolder
{
    /// <summary>In the order of the files' names, so that the same folder gives the same models.</summary>
    public static List<TreebankSentence> ToLearn(string folder) => [.. Files(folder, "train").Concat(Files(folder, "all")).SelectMany(ConlluReader.Read)];

    public static IEnumerable<string> ToMeasure(string folder) => Files(folder, "dev");

    private static IEnumerable<string> Files(string folder, string part) =>
        Directory.EnumerateFiles(folder, $"*-{part}.conllu.gz").Order(StringComparer.Ordinal);
}
