using System.Buffers;
using System.Collections.Immutable;
using Pipeline.News.Cleaning;
using Pipeline.News.Cleaning.Text.Rules;
using Pipeline.News.Texts;

namespace Pipeline.News.Metadata.Fields;

/// <summary>Captions, each once, with the credit split off.</summary>
internal static class Captions
{
    /// <summary>A longer bracket or tail is part of the caption.</summary>
    private const int LongestCredit = 80;

    private static readonly ImmutableArray<string> Openers =
        [.. Lexicon.Lines("Metadata/Lexicons/credit-openers").OrderByDescending(o => o.Length).ThenBy(o => o, StringComparer.Ordinal)];

    /// <summary>Asked first, since the search for each from the end of a caption costs many times as much.</summary>
    private static readonly SearchValues<string> AnyOpener = SearchValues.Create([.. Openers], StringComparison.OrdinalIgnoreCase);

    public static ImmutableArray<Caption> Read(CleanText body)
    {
        var captions = new List<Caption>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var credits = new HashSet<string?>(StringComparer.Ordinal);
        foreach (var block in body.Dropped.Where(b => b.Rule is DropRules.Caption or DropRules.PhotoCredit))
        {
            var text = WhiteSpace.Collapse(block.Text);
            if (text.Length == 0 || !seen.Add(text))
            {
                continue;
            }

            if (block.Rule == DropRules.Caption)
            {
                captions.Add(Split(CaptionLines.WithoutLabel(text)));
                credits.Add(captions[^1].Credit);
            }
            else if ((CreditOf(text) ?? text) is var credit && credits.Add(credit))
            {
                AddCredit(captions, credit);
            }
        }

        return [.. captions];
    }

    /// <summary>A credit on a line of its own belongs to the caption before it, where that one has none.</summary>
    private static void AddCredit(List<Caption> captions, string credit)
    {
        if (captions.Count > 0 && captions[^1] is { Credit: null } last)
        {
            captions[^1] = last with { Credit = credit };
        }
        else
        {
            captions.Add(new Caption("", credit));
        }
    }

    /// <summary><c>A bridge. (Photo: Ann Lee/XYZ)</c>, <c>A bridge. © XYZ</c>, <c>A bridge. Ann Lee/XYZ</c>.</summary>
    internal static Caption Split(string text)
    {
        if (text[^1] is ')' or ']' && text.LastIndexOfAny(['(', '[']) is > 0 and var open && text.Length - open <= LongestCredit
            && text[(open + 1)..^1].Trim() is var inner && (CreditOf(inner) ?? (IsBareCredit(inner) ? inner : null)) is { } bracketed)
        {
            return new Caption(text[..open].TrimEnd(), bracketed);
        }

        foreach (var opener in text.AsSpan().ContainsAny(AnyOpener) ? Openers : [])
        {
            var at = text.LastIndexOf(opener, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && text[at - 1] is ' ' or '.' or '|' && text.Length - at <= LongestCredit && CreditOf(text[at..]) is { } tail)
            {
                return new Caption(text[..at].TrimEnd(' ', '|', '-', '–', '—'), tail);
            }
        }

        var sentence = text.LastIndexOf(". ", StringComparison.Ordinal);
        return sentence > 0 && IsBareCredit(text[(sentence + 2)..])
            ? new Caption(text[..(sentence + 1)], text[(sentence + 2)..])
            : new Caption(text, null);
    }

    /// <summary>What stands behind an opener; null where none opens the text.</summary>
    private static string? CreditOf(string text)
    {
        foreach (var opener in Openers)
        {
            if (text.StartsWith(opener, StringComparison.OrdinalIgnoreCase))
            {
                var credit = text[opener.Length..].Trim(' ', ':', '.', ')');
                return credit.Length == 0 ? null : opener == "ap photo/" ? credit + "/AP" : credit;
            }
        }

        return null;
    }

    /// <summary><c>Ann Lee/XYZ</c>: short, with a slash between words, no sentence.</summary>
    private static bool IsBareCredit(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 1 && slash < text.Length - 1 && text.Length <= 50 && text.AsSpan().Count(' ') <= 6
            && char.IsUpper(text[0]) && char.IsLetter(text[..slash].TrimEnd() is [.., var last] ? last : ' ') && text[^1] is not ('.' or '!' or '?');
    }
}
