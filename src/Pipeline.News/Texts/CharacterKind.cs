using System.Globalization;

namespace Pipeline.News.Texts;

/// <summary>What a character is to the words and sentences of a line; the kinds that begin a word stand first.</summary>
internal enum CharacterKind : byte
{
    Lower,
    Upper,
    Uncased,
    Unspaced,
    Digit,
    Mark,
    Apostrophe,
    Space,
    Quote,
    Stop,
    Separator,
    Bracket,
    Other,
}

internal static class CharacterKinds
{
    private static readonly CharacterKind[] Kinds = [.. Enumerable.Range(0, 0x10000).Select(c => Read((char)c))];

    public static CharacterKind Of(char c) => Kinds[c];

    private static CharacterKind Read(char c) => c switch
    {
        '\'' or '’' or '‘' or '´' => CharacterKind.Apostrophe,
        '"' or '“' or '”' or '„' or '«' or '»' or '「' or '」' or '『' or '』' or '‹' or '›' => CharacterKind.Quote,
        '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।' or '۔' or '።' => CharacterKind.Stop,
        '|' or '/' or '•' or '·' or '→' or '←' or '>' or '<' or '¦' or '★' => CharacterKind.Separator,
        '(' or ')' or '[' or ']' or '（' or '）' => CharacterKind.Bracket,
        >= '\u0E00' and < '\u0E80' or >= '\u0E80' and < '\u0F00' or >= '\u1780' and < '\u1800' or >= '\u1000' and < '\u10A0' => CharacterKind.Unspaced,
        >= '\u3041' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' => CharacterKind.Unspaced,
        _ when char.IsWhiteSpace(c) => CharacterKind.Space,
        _ when char.IsUpper(c) => CharacterKind.Upper,
        _ when char.IsLower(c) => CharacterKind.Lower,
        _ when char.IsLetter(c) => CharacterKind.Uncased,
        _ when char.IsDigit(c) => CharacterKind.Digit,
        _ when char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format => CharacterKind.Mark,
        _ => CharacterKind.Other,
    };
}
