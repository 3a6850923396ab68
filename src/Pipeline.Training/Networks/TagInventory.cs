using Pipeline.News.Language;
using Pipeline.Training.Treebank;

namespace Pipeline.Training.Networks;

/// <summary>The pairs of universal and Penn tag that the parser can give.</summary>
internal sealed class TagInventory
{
    // A pair seen once or twice in 340,000 words is as likely a slip as a tag.
    private const int LeastCount = 3;

    private readonly Dictionary<(PartOfSpeech, PennTag), int> _index = [];

    public TagInventory(IReadOnlyList<TreebankSentence> sentences)
    {
        Pairs = [.. sentences
            .SelectMany(s => s.Words)
            .GroupBy(w => (w.PartOfSpeech, w.PennTag))
            .Where(g => g.Count() >= LeastCount)
            .Select(g => g.Key)
            .Order()];
        for (var i = 0; i < Pairs.Length; i++)
        {
            _index.Add(Pairs[i], i);
        }
    }

    public (PartOfSpeech PartOfSpeech, PennTag PennTag)[] Pairs { get; }

    /// <summary>-1 for a pair too rare to learn.</summary>
    public int Of(TreebankWord word) => _index.GetValueOrDefault((word.PartOfSpeech, word.PennTag), -1);
}
