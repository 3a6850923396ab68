using Pipeline.News.Language;

namespace Pipeline.Training.Treebank;

/// <summary>A hand-corrected sentence.</summary>
internal sealed record TreebankSentence(string Document, TreebankWord[] Words);

/// <param name="Spaced">A space, or the sentence's start, stands before the word.</param>
/// <param name="Head">Index of the governing word; -1 for the root.</param>
internal sealed record TreebankWord(
    string Form, string Lemma, PartOfSpeech PartOfSpeech, PennTag PennTag, int Head, Dependency Dependency, bool Spaced);
