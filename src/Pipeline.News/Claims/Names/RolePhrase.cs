using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Names;

/// <summary>The words of an office or description before a name.</summary>
internal static class RolePhrase
{
    /// <summary>Where the role before a name begins: <c>former Jordanian foreign minister</c>.</summary>
    public static int Start(in WordView words, int last)
    {
        // Tokens: "former Jordanian deputy prime minister and", as RoleWords knows them; more belong to the sentence.
        const int reach = 6;
        var first = last;
        while (first > 0 && last - first < reach
            && (words.Tag(first - 1) is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.PropN || words.Penn(first - 1) is PennTag.POS or PennTag.HYPH
                || words[first - 1] is ['-'] || RoleWords.IsModifier(words[first - 1]) || Gazetteer.TryAdjective(words[first - 1], out _)))
        {
            first--;
        }

        while (first < last && words.Tag(first) is PartOfSpeech.Punct or PartOfSpeech.Part)
        {
            first++;
        }

        return first;
    }

    // "the deputy head of the water board of Lund,": more words belong to something else.
    private const int LongestDescription = 12;

    /// <summary>
    /// Where the noun stands that describes whoever is named behind a comma: <c>the | mayor | of Lund, Ann Lee,</c>; <c>Peel's | deputy, Ed Moss,</c>.
    /// </summary>
    /// <param name="name">First token of the name.</param>
    /// <returns>-1 where there is none.</returns>
    public static int Described(in WordView words, int name)
    {
        if (!words.Is(name - 1, ","))
        {
            return -1;
        }

        for (var at = name - 2; at >= 0 && at > name - LongestDescription && IsDescription(words, at); at--)
        {
            if (words.IsLower(at) && RoleWords.IsPerson(words[at]) && words.Penn(at) == PennTag.NN && BeginsBehindArticle(words, at) is var first && first >= 0
                && (at == name - 2 || words[at + 1] is "of" or "for" or "to" or "at" or "in" or "with"))
            {
                return first;
            }
        }

        return -1;
    }

    private static bool IsDescription(in WordView words, int at) =>
        words.Tag(at) is PartOfSpeech.Noun or PartOfSpeech.PropN or PartOfSpeech.Adj or PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Num or PartOfSpeech.CConj
        || words.Penn(at) is PennTag.POS or PennTag.PRPS;

    // "the | mayor", "Peel's own | deputy", "her | mother"; "a" describes somebody else as often.
    private static int BeginsBehindArticle(in WordView words, int noun)
    {
        var first = noun;
        while (first > 0 && words.Tag(first - 1) is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.PropN)
        {
            first--;
        }

        return words[first - 1] is "the" or "The" || words.Penn(first - 1) is PennTag.PRPS or PennTag.POS ? first : -1;
    }
}
