using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Names;

/// <summary>Titles, offices and what else says who a person is.</summary>
internal static class RoleWords
{
    private const string File = "Claims/Names/Lexicons/roles";

    private static readonly WordSet Honorifics = WordList.Words(File, "honorific");
    private static readonly WordSet Titles = WordList.Words(File, "title");
    private static readonly WordSet Roles = WordList.Words(File, "role");
    private static readonly WordSet Modifiers = WordList.Words(File, "modifier");
    private static readonly WordSet Plurals = WordList.Words(File, "plural");
    private static readonly WordSet Representatives = WordList.Words(File, "representative");
    private static readonly WordSet Kinds = WordList.Words("Claims/Figures/Lexicons/people");

    /// <summary>Mr., Dr.: no office, so no part of a role.</summary>
    public static bool IsHonorific(ReadOnlySpan<char> word) => Honorifics.Contains(word);

    /// <summary>The word that ends a title before a name: <c>Secretary</c>, <c>Sen.</c>, <c>minister</c>.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => Titles.Contains(word) || Roles.Contains(word);

    public static bool IsRole(ReadOnlySpan<char> word) => Roles.Contains(word);

    public static bool IsModifier(ReadOnlySpan<char> word) => Modifiers.Contains(word);

    public static bool IsPlural(ReadOnlySpan<char> word) => Plurals.Contains(word);

    /// <summary><c>spokesman</c>, <c>lawyer</c>: he speaks for somebody.</summary>
    public static bool IsRepresentative(ReadOnlySpan<char> word) => Representatives.Contains(word);

    /// <summary>Any singular noun for a human being.</summary>
    public static bool IsPerson(ReadOnlySpan<char> word) => Roles.Contains(word) || Kinds.Contains(word);
}
