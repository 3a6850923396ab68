using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Stances;

/// <summary>Whether the content is told as a fact, a possibility, a plan or under a condition: by its first finite verb, and by "if".</summary>
internal static class ModalityReader
{
    private const string File = "Claims/Stances/Lexicons/modality";

    private static readonly WordSet Possible = WordList.Words(File, "possible");
    private static readonly WordSet PossibleParticiples = WordList.Words(File, "possible participle");
    private static readonly WordSet Planned = WordList.Words(File, "planned");
    private static readonly WordSet PlanningCues = WordList.Words(File, "planning cue");
    private static readonly WordSet Conditional = WordList.Words(File, "conditional");

    /// <summary>How many tokens of the content are looked at: its main clause.</summary>
    private const int Reach = 40;

    public static Modality Read(SentenceMap map, Attribution attribution)
    {
        var modality = Read(map, attribution.Content[0]);
        return modality == Modality.Fact && attribution.Cue is { } cue && PlanningCues.Contains(cue.Lemma) ? Modality.Planned : modality;
    }

    public static Modality Read(SentenceMap map, TextSpan content)
    {
        var found = Modality.Fact;
        var (settled, condition, seen) = (false, false, 0);
        foreach (var (sentence, at) in map.TokensIn(content))
        {
            var token = sentence.Tokens[at];
            var word = map.Annotated[token.Span];
            condition |= Conditional.Contains(word) && token.PartOfSpeech != PartOfSpeech.PropN && !word.Equals("IF", StringComparison.Ordinal);
            if (!settled)
            {
                (found, settled) = Planned.Contains(word) && IsVerbal(token) ? (Modality.Planned, true)
                    : (Possible.Contains(word) && !IsMonth(token, word, at)) || (token.PennTag == PennTag.VBN && PossibleParticiples.Contains(word)) ? (Modality.Possible, true)
                    : (found, token.PennTag is PennTag.VBD or PennTag.VBZ or PennTag.VBP && !IsOpen(token));
            }

            if (++seen >= Reach)
            {
                break;
            }
        }

        return condition && found != Modality.Fact ? Modality.Conditional : found;
    }

    // "on 3 May": a capital inside the sentence is no verb.
    private static bool IsMonth(in Token token, ReadOnlySpan<char> word, int at) => char.IsUpper(word[0]) && (at > 0 || token.PartOfSpeech == PartOfSpeech.PropN) && word.Length == 3;

    private static bool IsVerbal(in Token token) => token.PartOfSpeech is PartOfSpeech.Aux or PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.X;

    // "is likely", "has plans to": the verb alone does not settle it.
    private static bool IsOpen(in Token token) => token.Lemma is "be" or "have" or "do";
}
