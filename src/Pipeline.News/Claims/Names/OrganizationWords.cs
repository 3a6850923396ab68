using System.Buffers;
using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Names;

/// <summary>Words that make a name an organization, and common nouns that speak as one.</summary>
internal static class OrganizationWords
{
    private const string File = "Claims/Names/Lexicons/organizations";

    private static readonly WordSet Names = WordList.Words(File, "name");
    private static readonly WordSet Speaking = WordList.Words(File, "speaking");
    private static readonly WordSet Anonymous = WordList.Words(File, "anonymous");

    private static readonly WordSet Documents = WordList.Words(File, "document");
    private static readonly WordSet Events = WordList.Words(File, "event");

    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ.&");

    public static bool IsName(ReadOnlySpan<char> word) => word is [var first, ..] && char.IsUpper(first) && Names.Contains(word);

    /// <summary><c>report</c>, <c>lawsuit</c>.</summary>
    public static bool IsDocument(ReadOnlySpan<char> word) => Documents.Contains(word);

    /// <summary>First word of what is named after people or places and is none: <c>Hurricane</c>.</summary>
    public static bool IsEvent(ReadOnlySpan<char> word) => word is [var first, ..] && char.IsUpper(first) && Events.Contains(word);

    /// <summary><c>ministry</c>, <c>police</c>, <c>report</c>.</summary>
    public static bool Speaks(ReadOnlySpan<char> word) => Speaking.Contains(word);

    /// <summary><c>source</c>, <c>people</c>.</summary>
    public static bool IsAnonymous(ReadOnlySpan<char> word) => Anonymous.Contains(word);

    /// <summary>NATO, FBI, ISSG.</summary>
    public static bool IsAcronym(ReadOnlySpan<char> word) =>
        word.Length is >= 2 and <= 7 && !word.ContainsAnyExcept(Capitals) && word.Count('.') != 1;

    /// <summary>Does any of these words name an organization?</summary>
    public static bool AreIn(in WordView words, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (IsName(words[at]))
            {
                return true;
            }
        }

        return false;
    }
}
