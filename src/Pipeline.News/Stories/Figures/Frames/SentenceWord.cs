using Pipeline.News.Texts;

namespace Pipeline.News.Stories.Figures.Frames;

/// <summary>A word, number or mark of a sentence.</summary>
internal readonly record struct SentenceWord(TextSpan Span, string Lower, bool IsWord)
{
    public bool IsNumber => Lower.Length > 0 && char.IsAsciiDigit(Lower[0]);

    /// <summary>Letters and digits that stand together, with apostrophes and hyphens between letters; every other character but white space by itself.</summary>
    public static List<SentenceWord> Read(string text, TextSpan sentence)
    {
        var words = new List<SentenceWord>();
        for (var at = sentence.Start; at < sentence.End;)
        {
            var end = at;
            while (end < sentence.End && (char.IsLetterOrDigit(text[end]) || (end > at && IsJoint(text, end, sentence.End))))
            {
                end++;
            }

            if (end > at || !char.IsWhiteSpace(text[at]))
            {
                var span = new TextSpan(at, Math.Max(end, at + 1));
                words.Add(new SentenceWord(span, span.In(text).ToLowerInvariant(), end > at));
            }

            at = Math.Max(end, at + 1);
        }

        return words;
    }

    /// <summary>The sentence of a passage that a span stands in: a claim may run over several.</summary>
    public static TextSpan SentenceAround(string text, TextSpan passage, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start > passage.Start && !IsEnd(text, start - 1, passage.End))
        {
            start--;
        }

        while (end < passage.End && !IsEnd(text, end, passage.End))
        {
            end++;
        }

        return new TextSpan(start, end);
    }

    // A stop or break with a space and a capital or a quotation mark behind it; "Mr. X" is taken for an end, which only makes the frame smaller.
    private static bool IsEnd(string text, int at, int limit) =>
        text[at] == '\n'
        || (text[at] is '.' or '!' or '?' && at + 2 < limit && at > 1 && (text[at + 1] == ' ' || text[at + 1] is '"' or '”') && (char.IsUpper(text[at + 2]) || text[at + 2] is '"' or '“' or ' ') && !char.IsUpper(text[at - 1]));

    private static bool IsJoint(string text, int at, int end) =>
        at + 1 < end && text[at] is '\'' or '’' or '-' or ',' or '.' && at + 1 < end
        && (text[at] is ',' or '.' ? char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]) : char.IsLetterOrDigit(text[at + 1]));
}
