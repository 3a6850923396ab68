namespace Pipeline.News.Bylines;

/// <summary>Names of one word: people who go by one name. What has digits, points or underscores is an account's login.</summary>
internal static class Nicknames
{
    /// <summary>A single name or a nickname, where the page says that it is its author.</summary>
    public static bool IsOne(string name) =>
        name.Length is >= 3 and <= 25 && !name.Contains(' ', StringComparison.Ordinal) && !PersonNames.IsNotPerson(name)
        && name.All(c => char.IsLetter(c) || c is '-' or '\'' or '’')
        && !name.Contains("admin", StringComparison.OrdinalIgnoreCase) && !PersonNames.IsAgency(name) && !name.Split('-').Any(PersonNames.IsNotPerson);
}
