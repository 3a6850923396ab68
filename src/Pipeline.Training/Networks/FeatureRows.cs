using Pipeline.News.Language.Parsing;
using Pipeline.Training.Treebank;

namespace Pipeline.Training.Networks;

/// <summary>The features that the treebanks have often enough to learn a vector of.</summary>
internal sealed class FeatureRows
{
    // What was seen once or twice is learned by heart.
    private const int LeastCount = 3;

    private readonly Dictionary<ulong, int> _counts = [];
    private readonly Dictionary<ulong, int> _rows = [];

    public FeatureRows(IEnumerable<TreebankSentence> sentences)
    {
        foreach (var name in sentences.SelectMany(Names).SelectMany(n => n))
        {
            _counts[name] = _counts.GetValueOrDefault(name) + 1;
        }

        foreach (var (name, count) in _counts)
        {
            if (count >= LeastCount)
            {
                _rows.Add(name, _rows.Count);
            }
        }
    }

    /// <summary>The features in the order of their rows.</summary>
    public IReadOnlyCollection<ulong> Features => _rows.Keys;

    public int Row(ulong feature) => _rows.GetValueOrDefault(feature, -1);

    /// <summary>How often the treebanks have the feature.</summary>
    public int Count(ulong feature) => _counts.GetValueOrDefault(feature);

    /// <summary>The features of each word.</summary>
    public static IEnumerable<ulong[]> Names(TreebankSentence sentence)
    {
        var words = sentence.Words;
        var capitals = WordFeatures.InCapitals(words.Length, i => words[i].Form);
        foreach (var word in words)
        {
            var names = new ulong[WordFeatures.Count];
            WordFeatures.Fill(word.Form, Lower(word.Form), word.Spaced, capitals, names);
            yield return names;
        }
    }

    public static string Lower(string form)
    {
        Span<char> lower = stackalloc char[WordFeatures.LongestWord];
        return lower[..WordFeatures.Normalize(form, lower)].ToString();
    }
}
