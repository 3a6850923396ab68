using System.Collections.Frozen;
using Pipeline.News.Texts;

namespace Pipeline.News.Metadata.Titles;

/// <summary>Takes from a headline what is set beside it: <c>LIVE: …</c>, <c>… 12 comments</c>, <c>(3) …</c>.</summary>
internal static class TitleLabels
{
    // Characters: "printer-friendly version", the longest label of the lexicon, between brackets.
    private const int LongestLabel = 26;

    /// <summary>A headline has more; what is left of less is no headline, and the label was a word of it.</summary>
    private const int FewestWordsLeft = 2;

    private static readonly FrozenSet<string> Labels = Lexicon.Lines("Metadata/Lexicons/title-labels").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Counters = Lexicon.Lines("Metadata/Lexicons/title-counters").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static string Without(string title)
    {
        var text = title;
        for (var before = ""; before != text;)
        {
            before = text;
            text = Kept(text, WithoutCounter(text));
            text = Kept(text, WithoutLabelBefore(text));
            text = Kept(text, WithoutLabelBehind(text));
        }

        return text;
    }

    /// <summary>A word or two that are set before and behind headlines.</summary>
    public static bool IsOne(string text) => Labels.Contains(text.Trim(' ', ':', '[', ']', '(', ')'));

    private static string Kept(string text, string cut) => cut.AsSpan().Count(' ') + 1 >= FewestWordsLeft ? cut : text;

    /// <summary><c>… 12 comments</c>, <c>… 1.2k shares</c>, <c>… 5 min read</c>, <c>(3) …</c>: messages that wait, in the window's title.</summary>
    private static string WithoutCounter(string text)
    {
        if (text[0] == '(' && text.IndexOf(')', StringComparison.Ordinal) is > 1 and < 6 and var close && text[1..close].TrimEnd('+').All(char.IsAsciiDigit))
        {
            return text[(close + 1)..].TrimStart();
        }

        var words = text.Split(' ');
        var last = words[^1].TrimEnd(')', ']');
        var number = words.Length > 2 && last.Equals("read", StringComparison.OrdinalIgnoreCase) ? words.Length - 3 : words.Length - 2;
        return number > 0 && Counters.Contains(words[number + 1].TrimEnd(')', ']')) && IsCount(words[number].TrimStart('(', '['))
            ? string.Join(' ', words[..number]).TrimEnd(' ', '|', '-', '–', '—', '·', '•', ',')
            : text;
    }

    private static bool IsCount(string word) => word.Length > 0 && char.IsAsciiDigit(word[0]) && word.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or 'k' or 'K');

    /// <summary><c>LIVE: …</c>, <c>Opinion | …</c>, <c>[VIDEO] …</c>; without a mark only in capitals: <c>LIVE Storm hits</c>, where the rest is not in capitals too.</summary>
    private static string WithoutLabelBefore(string text)
    {
        var mark = text.AsSpan().IndexOfAny(':', '|', ']');
        if (mark is > 0 and <= LongestLabel && Labels.Contains(text[..mark].TrimStart('[').Trim()))
        {
            return text[(mark + 1)..].TrimStart();
        }

        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space > 2 && text[..space].All(char.IsUpper) && Labels.Contains(text[..space]) && text[space..].Any(char.IsLower)
            ? text[space..].TrimStart(' ', '-', '–', '—')
            : text;
    }

    /// <summary><c>… | Opinion</c>, <c>… (VIDEO)</c>, <c>… – LIVE</c>.</summary>
    private static string WithoutLabelBehind(string text)
    {
        var mark = text.LastIndexOfAny(['|', '(', '[', '–', '—', '-']);
        return mark > 1 && text[mark - 1] == ' ' && text.Length - mark <= LongestLabel && Labels.Contains(text[(mark + 1)..].Trim(' ', ')', ']'))
            ? text[..mark].TrimEnd()
            : text;
    }
}
