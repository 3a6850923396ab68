using System.Collections.Frozen;
using Pipeline.News.Cleaning.Text.Lines;
using Pipeline.News.Cleaning.Text.Words;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning.Text.Rules;

/// <summary>Lines that stand under pictures: what they show, and whose they are.</summary>
internal static class CaptionLines
{
    /// <summary>In characters, of what stands behind the caption's last sentence.</summary>
    private const int LongestCredit = 50;
    // In characters: before it no sentence has ended.
    private const int ShortestCaption = 12;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Labels =
        Lexicon.Lines("Cleaning/Text/Lexicons/caption-labels").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A credit alone: "Ann Lee/AP", "© Ann Lee / Getty Images", "Photo: Ann Lee".</summary>
    public static bool IsCredit(in TextLine line, ReadOnlySpan<char> text)
    {
        if (line.Words is 0 or > 9 || IsLabelled(text) || line.EndsWith is LineEnd.Question or LineEnd.Colon or LineEnd.Comma)
        {
            return false;
        }

        var slash = line.HasSlash ? text.IndexOf('/') : -1;
        return line switch
        {
            { StartsWith: LineStart.Symbol } when text[0] == '©' => !text.Contains("rights", StringComparison.OrdinalIgnoreCase) && slash > 0,
            _ when line.StartsWithCue(CueKind.Photo) => line.Capitalized * 2 >= line.Words && (text.Contains(':') || text.Contains(" by ", StringComparison.OrdinalIgnoreCase) || line.Words <= 3),
            _ => slash > 3 && slash + 2 < text.Length && line.Words is >= 2 and <= 7 && line.Capitalized >= line.Words - 1
                && !text.Contains("://", StringComparison.Ordinal) && text[(slash + 1)..].TrimStart("/ ") is [var c, ..] && char.IsUpper(c),
        };
    }

    /// <summary>A sentence that carries its credit, begins like an archive picture's, or stands twice in a row like one that is also the picture's description.</summary>
    public static bool IsCaption(in TextLine line, ReadOnlySpan<char> text) =>
        IsLabelled(text)
        || line.Words >= 5
        && (EndsInCredit(text)
            || line.HasSlash && EndsInBareCredit(text)
            || line.HasBracket && NamesAPlaceInThePicture(text)
            || text.StartsWith("FILE", StringComparison.Ordinal) && line.StartsWithCue(CueKind.Photo)
            || line is { Copies: > 1, Words: >= 8 } && ((line.Marks & LineMarks.Year) != 0 || line.Has(CueKind.Photo)));

    /// <summary>Without "Photo:" or "Caption:" in front.</summary>
    public static string WithoutLabel(string text) => IsLabelled(text) ? text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimStart() : text;

    /// <summary>"Caption: Stalls under the roof", "Photo: Traders carry tables."; behind the label of a photo a name alone is its photographer's.</summary>
    private static bool IsLabelled(ReadOnlySpan<char> text)
    {
        if (text.IndexOf(':') is not (> 0 and < 20 and var colon) || !Labels.Contains(text[..colon].TrimEnd()))
        {
            return false;
        }

        var (words, lower) = (0, 0);
        var rest = text[(colon + 1)..].Trim();
        foreach (var range in rest.Split(' '))
        {
            var word = rest[range];
            if (word.IsEmpty)
            {
                continue;
            }

            words++;
            lower += char.IsLower(word[0]) ? 1 : 0;
        }

        return words >= 3 && lower >= 2 && lower * 2 >= words;
    }

    /// <summary>"… on Friday. Ann Lee/Lenn Courier": behind the last sentence capitals and a slash.</summary>
    private static bool EndsInBareCredit(ReadOnlySpan<char> text)
    {
        var stop = text.LastIndexOf(". ");
        // Behind a number or an abbreviation the sentence goes on.
        if (stop < ShortestCaption || !char.IsLower(text[stop - 1]) || !char.IsLower(text[stop - 2]) || !char.IsLower(text[stop - 3]))
        {
            return false;
        }

        var credit = text[(stop + 2)..];
        if (credit.Contains("’s ", StringComparison.Ordinal) || credit.Contains("'s ", StringComparison.Ordinal) || credit.Length is 0 or > LongestCredit || credit.IndexOf('/') <= 1 || credit[^1] is '.' or '?' or '!')
        {
            return false;
        }

        foreach (var range in credit.Split(' '))
        {
            if (credit[range] is not [>= 'A' and <= 'Z' or '/', ..] and not [> '\u007F', ..])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"… in Munich. (Photo Ann Lee)": such a bracket that begins with a capital and names somebody.</summary>
    public static bool EndsInNamedCredit(ReadOnlySpan<char> text) =>
        text.LastIndexOfAny('(', '[') is >= 0 and var open && open + 1 < text.Length && char.IsUpper(text[open + 1])
        && text[open..].Contains(' ') && EndsInCredit(text);

    /// <summary>"The minister (L) and his guest": who stands where.</summary>
    private static bool NamesAPlaceInThePicture(ReadOnlySpan<char> text)
    {
        for (int open; (open = text.IndexOf('(')) >= 0; text = text[(open + 1)..])
        {
            if (text[open..] is ['(', 'L' or 'R' or 'C', ')', ..])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"… in Munich. (Photo by Ann Lee/EPA)", "… in Munich. (AP/Ann Lee)": a bracket at the end with a picture word, or a slash between names.</summary>
    private static bool EndsInCredit(ReadOnlySpan<char> text)
    {
        if (text[^1] is not (')' or ']') || text.LastIndexOfAny('(', '[') is not (> 0 and var open) || text.Length - open > 80)
        {
            return false;
        }

        var inside = text[(open + 1)..^1];
        var words = 0;
        foreach (var word in inside.EnumerateWords())
        {
            if (words++ < 2 && (WordTable.OwnCuesOf(WordTable.NumberOf(word)) & (1u << (int)CueKind.Photo)) != 0)
            {
                return true;
            }
        }

        return inside.Contains(' ') && inside.LastIndexOf('/') is > 0 and var slash && char.IsUpper(inside[0]) && slash + 1 < inside.Length && char.IsUpper(inside[slash + 1]);
    }
}
