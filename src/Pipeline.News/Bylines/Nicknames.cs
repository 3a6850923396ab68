namespace Pipeline.News.Bylines;

/// <summary>Names of one word: accounts, and people who go by one name.</summary>
internal static class Nicknames
{
    /// <summary>A single name or a nickname, where the page says that it is its author.</summary>
    public static bool IsOne(string name) =>
        name.Length is >= 3 and <= 25 && !name.Contains(' ', StringComparison.Ordinal) && !PersonNames.IsNotPerson(name)
        && name.Any(char.IsLetter) && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '\'' or '’' or '_' or '.')
        && !name.Contains("admin", StringComparison.OrdinalIgnoreCase) && !PersonNames.IsAgency(name) && !name.Split('-').Any(PersonNames.IsNotPerson) && HasTwoLetters(name)
        && !(name.Contains('.', StringComparison.Ordinal) && (LooksLikeHost(name) || name.AsSpan().Count('.') > 2));

    /// <summary>Side by side: <c>L.B.</c> is somebody's initials.</summary>
    private static bool HasTwoLetters(string name)
    {
        for (var i = 1; i < name.Length; i++)
        {
            if (char.IsLetter(name[i - 1]) && char.IsLetter(name[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool LooksLikeHost(string name) => name[(name.LastIndexOf('.') + 1)..].Length is 2 or 3;
}
