using System.Collections.Immutable;
using System.Text;
using Pipeline.News.Texts;

namespace Pipeline.News.Bylines;

/// <summary>Tells who wrote from who did something else, where a line names both: <c>Text: Ann Lee Illustration: Tom Ray</c>.</summary>
internal static class BylineCredits
{
    private static readonly PhraseOpenings OtherWork = PhraseOpenings.Load("Bylines/Lexicons/other-work-openers");

    private static readonly PhraseOpenings Writing = PhraseOpenings.Of(
        Lexicon.Lines("Bylines/Lexicons/byline-openers").Where(o => o[^1] is ':' or '：' or '/').Concat(Lexicon.Lines("Bylines/Lexicons/sure-byline-openers")));

    /// <summary>For a label that ends a line or stands alone. Those that are written with a mark need it: without one they are the role of whoever stands before.</summary>
    private static readonly ImmutableArray<(string Words, bool HasMark)> OtherLabels =
        [.. Lexicon.Lines("Bylines/Lexicons/other-work-openers").Select(l => (WithoutMarks(l), WithoutMarks(l).Length < l.Length)).Distinct()];

    /// <summary>What stands before the first credit for other work; where such a credit opens the line, what a label says was written; empty where nobody is named as a writer.</summary>
    public static string OfWriters(string byline)
    {
        StringBuilder? written = null;
        var (start, isWritten) = (0, true);
        for (var i = 0; i < byline.Length; i++)
        {
            if (!BeginsWord(byline, i))
            {
                continue;
            }

            var other = Label(OtherWork, byline, i);
            var writer = Label(Writing, byline, i);
            if (Math.Max(other, writer) is 0 || (writer >= other && isWritten))
            {
                continue;
            }

            written ??= new StringBuilder();
            Keep(written, byline[start..i], isWritten);
            (isWritten, start) = (writer >= other, i + Math.Max(other, writer));
            i = start - 1;
            // Whoever is named before any label wrote: what is labelled behind was an addition.
            if (!isWritten && written.Length > 0)
            {
                return written.ToString();
            }
        }

        if (written is null)
        {
            return byline;
        }

        Keep(written, byline[start..], isWritten);
        return written.ToString();
    }

    /// <summary>The line opens with a credit for other work, and goes on to who wrote; null for other lines.</summary>
    public static string? BehindOtherWork(string line) =>
        Label(OtherWork, line, 0) > 0 && OfWriters(line) is { Length: > 0 } writers ? writers : null;

    /// <summary>True for a label that ends with what opens a credit for other work.</summary>
    public static bool IsOtherWork(string label)
    {
        var end = WithoutMarks(label);
        var isMarked = end.Length < label.TrimEnd().Length;
        foreach (var (opener, needsMark) in OtherLabels)
        {
            if ((isMarked || !needsMark) && end.EndsWith(opener, StringComparison.OrdinalIgnoreCase) && (end.Length == opener.Length || !char.IsLetter(end[end.Length - opener.Length - 1])))
            {
                return true;
            }
        }

        return false;
    }

    private static void Keep(StringBuilder written, string segment, bool isWritten)
    {
        var names = segment.Trim(' ', ',', ';', '|', '/', '-', '–', '—', '•', '·', '&', ':', '：', '=', '(', '（', '｜');
        if (isWritten && names.Length > 1)
        {
            written.Append(written.Length > 0 ? ", " : "").Append(names);
        }
    }

    private static bool BeginsWord(string text, int at) =>
        at == 0 || !char.IsLetterOrDigit(text[at - 1]) || (text[at - 1] >= IdeographicNames.FirstOfScript) != (text[at] >= IdeographicNames.FirstOfScript);

    /// <summary>The length of the label that stands there, with the marks behind it; 0 where none does.</summary>
    private static int Label(PhraseOpenings labels, string text, int at)
    {
        var rest = text.AsSpan(at);
        foreach (var label in labels.Beginning(rest))
        {
            if (rest.StartsWith(label, StringComparison.OrdinalIgnoreCase) && rest.Length > label.Length
                && (!char.IsLetterOrDigit(label[^1]) || label[^1] >= IdeographicNames.FirstOfScript || !char.IsLetterOrDigit(rest[label.Length])))
            {
                return label.Length;
            }
        }

        return 0;
    }

    private static string WithoutMarks(string label) => label.TrimEnd(' ', ':', '：', '/', '／', '=', '＝', '・', '｜', '.');
}
