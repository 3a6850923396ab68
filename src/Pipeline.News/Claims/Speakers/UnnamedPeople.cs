using Pipeline.News.Claims.Names;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Speakers;

/// <summary>Subjects that are one human being without a name: <c>a mechanic</c>, <c>her mother</c>.</summary>
internal static class UnnamedPeople
{
    /// <summary>Words around the noun that may name it after all: <c>the mayor, Ana Sol</c>.</summary>
    private const int Reach = 8;

    public static bool IsOne(in WordView words, int at) =>
        words.Penn(at) == PennTag.NN && words.Token(at).Dependency is Dependency.NSubj or Dependency.NSubjPass && RoleWords.IsPerson(words.Token(at).Lemma)
        && IsUnknown(words, at);

    /// <summary><c>the president</c>: pointed back to, as the subject, with no name behind.</summary>
    public static bool IsDefinite(in WordView words, int at) =>
        words.Penn(at) is PennTag.NN && words.Token(at).Dependency is Dependency.NSubj or Dependency.NSubjPass && RoleWords.IsPerson(words.Token(at).Lemma)
        && words.Is(Start(words, at), "the") && !words.IsCapital(at + 1) && !words.Is(at + 1, "of") && !words.Is(at + 1, ",");

    /// <summary>Where the noun's article or owner stands; the noun itself where there is none.</summary>
    public static int Start(in WordView words, int at)
    {
        var first = at;
        while (first > 0 && at - first < Reach && words.Tag(first - 1) is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.PropN)
        {
            first--;
        }

        return first > 0 && words.Tag(first - 1) == PartOfSpeech.Det ? first - 1 : first;
    }

    /// <summary>The noun with what may name it.</summary>
    public static TextSpan Phrase(in WordView words, int at)
    {
        var end = at + 1;
        while (end < words.Count && end < at + Reach && words.Tag(end) is not (PartOfSpeech.Verb or PartOfSpeech.Aux))
        {
            end++;
        }

        return words.Span(at, end);
    }

    // "Busch, another resident,": told of somebody who has a name.
    private static bool IsApposition(in WordView words, int first) => words.Is(first - 1, ",") && words.Tag(first - 2) == PartOfSpeech.PropN;

    // "a mechanic", "one neighbour", "her mother": told of for the first time, or only by whom she belongs to.
    private static bool IsUnknown(in WordView words, int at)
    {
        for (var first = at - 1; first >= 0 && first > at - Reach && words.Tag(first) is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Num or PartOfSpeech.Det or PartOfSpeech.PropN or PartOfSpeech.Pron or PartOfSpeech.Part; first--)
        {
            if (IsApposition(words, first))
            {
                return false;
            }

            if (words[first] is "a" or "an" or "A" or "An" or "one" or "One" or "another" or "Another" || words.Penn(first) is PennTag.PRPS or PennTag.POS)
            {
                return true;
            }
        }

        return false;
    }
}
