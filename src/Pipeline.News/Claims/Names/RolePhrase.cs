using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Names;

/// <summary>The words of an office or description before a name.</summary>
internal static class RolePhrase
{
    /// <summary>Where the role before a name begins: <c>former Jordanian foreign minister</c>.</summary>
    public static int Start(in WordView words, int last)
    {
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
}
