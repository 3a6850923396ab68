using Pipeline.News.Language;
using Pipeline.News.Language.Tagging;
using Pipeline.Training.Treebank;

namespace Pipeline.Training.Tagging;

/// <summary>Tags sentences of the treebank.</summary>
internal static class TreebankTagging
{
    public static WordFeatures[] Prepare(this TagLexicon lexicon, TreebankSentence sentence)
    {
        var words = new WordFeatures[sentence.Words.Length + 4];
        WordFeatures.Fill(words, sentence.Words.Length, i => sentence.Words[i].Form.AsSpan(), i => sentence.Words[i].Spaced);
        foreach (ref var word in words.AsSpan(2, sentence.Words.Length))
        {
            lexicon.LookUp(ref word);
        }

        return words;
    }

    public static WordFeatures[] Prepare(this Tagger tagger, TreebankSentence sentence) => tagger.Lexicon.Prepare(sentence);

    public static byte[] Tag(this Tagger tagger, TreebankSentence sentence)
    {
        var tags = new byte[sentence.Words.Length];
        tagger.Tag(tagger.Prepare(sentence), tags);
        return tags;
    }

    /// <summary>The tag's number with this tagger; that of the first with the same part of speech if it does not know the pair.</summary>
    public static byte NumberOf(this Tagger tagger, PartOfSpeech partOfSpeech, PennTag penn)
    {
        var similar = -1;
        for (var i = 0; i < tagger.Tags; i++)
        {
            if (tagger.PartOfSpeech(i) != partOfSpeech)
            {
                continue;
            }

            if (tagger.PennTag(i) == penn)
            {
                return (byte)i;
            }

            similar = similar < 0 ? i : similar;
        }

        return (byte)Math.Max(0, similar);
    }
}
