using System.Globalization;
using Pipeline.News.Language;
using Pipeline.Training.Treebank;

namespace Pipeline.Training;

/// <summary>Counts what agrees with the treebank. Attachment is counted over all words as CoNLL does, and without punctuation marks.</summary>
internal sealed class TreebankScore(HashSet<string> known)
{
    private readonly Dictionary<string, (int Right, int All)> _counts = [];

    public void Add(TreebankSentence right, TreebankWord[] found)
    {
        for (var i = 0; i < found.Length; i++)
        {
            var (truth, word) = (right.Words[i], found[i]);
            var head = truth.Head == word.Head;
            var relation = head && truth.Dependency == word.Dependency;
            Count("UPOS", truth.PartOfSpeech == word.PartOfSpeech);
            if (!known.Contains(truth.Form))
            {
                Count("UPOS, unknown words", truth.PartOfSpeech == word.PartOfSpeech);
            }

            Count("XPOS", truth.PennTag == word.PennTag);
            Count("lemma", string.Equals(truth.Lemma, word.Lemma, StringComparison.OrdinalIgnoreCase));
            Count("UAS", head);
            Count("LAS", relation);
            if (truth.PartOfSpeech == PartOfSpeech.Punct)
            {
                continue;
            }

            Count("UAS without punctuation", head);
            Count("LAS without punctuation", relation);
        }
    }

    public double Percent(string name) => 100.0 * _counts[name].Right / _counts[name].All;

    public void Write(TextWriter writer, TimeSpan time)
    {
        foreach (var name in _counts.Keys)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-24} {Percent(name):F2}"));
        }

        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"words a second and core  {_counts["UAS"].All / time.TotalSeconds:N0}"));
    }

    private void Count(string name, bool right)
    {
        var (rights, all) = _counts.GetValueOrDefault(name);
        _counts[name] = (rights + (right ? 1 : 0), all + 1);
    }
}
