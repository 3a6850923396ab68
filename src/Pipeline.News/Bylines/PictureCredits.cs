using System.Collections.Immutable;
using Pipeline.News.Texts;

namespace Pipeline.News.Bylines;

/// <summary>Lines that say whose a picture is: <c>Tom Ray/Getty Images</c>. They look like bylines.</summary>
internal static class PictureCredits
{
    /// <summary>Longer lines tell more than that.</summary>
    private const int LongestCredit = 80;

    private static readonly ImmutableArray<string> Sellers = Lexicon.Lines("Bylines/Lexicons/picture-agencies");

    public static bool IsOne(string line)
    {
        foreach (var seller in line.Length <= LongestCredit ? Sellers : [])
        {
            if (line.IndexOf(seller, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
                && (at == 0 || !char.IsLetter(line[at - 1])) && (at + seller.Length == line.Length || !char.IsLetter(line[at + seller.Length])))
            {
                return true;
            }
        }

        return false;
    }
}
