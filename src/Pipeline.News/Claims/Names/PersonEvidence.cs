using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Names;

/// <summary>What the words around an unknown name say for a person: he speaks, he has an age, somebody is called by his surname with a title.</summary>
internal static class PersonEvidence
{
    /// <summary>Points from which a name of two to four words is a person's; on five days of news no weight between .9 and 1.5 named others.</summary>
    public const double Enough = 1.2;

    // "Mr. Marek" elsewhere is proof by itself (Enough); a surname alone needs a second sign.
    public const double TitledElsewhere = 3;
    public const double SurnameElsewhere = 0.7;

    // NAME behind "…," said, and a description between commas, prove a person each (Enough); before said it may be a firm; an article outweighs two of them.
    private const double Said = 1.5;
    private const double Says = 0.8;
    private const double Described = 1.5;
    private const double BehindArticle = -3;

    private static readonly WordSet Saying = new(["said", "says", "told", "added", "warned", "replied", "insisted", "argued", "recalls", "recalled", "explained", "explains", "noted", "wrote", "tweeted", "declared", "acknowledged"]);

    public static double Of(in WordView words, int start, int end)
    {
        var points = words[start - 1] is "the" or "The" or "a" or "an" or "A" or "An" ? BehindArticle : 0;
        points += IsSaying(words, start - 1) && words.Tag(start - 2) == PartOfSpeech.Punct ? Said : 0;
        points += IsSaying(words, end) ? Says : 0;
        points += IsAppositionOfRole(words, start, end) ? Described : 0;
        return points + (words.Is(end, ",") && (words.Is(end + 1, "who") || words[end + 1] is [>= '1' and <= '9', _]) ? Described : 0);
    }

    // "The ambassador to Oslo, | Ivo Marek, | said"
    private static bool IsAppositionOfRole(in WordView words, int start, int end)
    {
        // Tokens back from the name, the comma among them: "The deputy ambassador to the city of Oslo, Ivo Marek,".
        const int reach = 7;
        for (var at = start - 2; words.Is(start - 1, ",") && words.Is(end, ",") && at >= 0 && at > start - reach && words.Tag(at) is not (PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Punct); at--)
        {
            if (words.IsLower(at) && RoleWords.IsRole(words[at]) && words.Penn(at) == PennTag.NN)
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsSaying(in WordView words, int at) => Saying.Contains(words[at]);
}
