using Pipeline.News.Cleaning.Text.Lines;
using Pipeline.News.Cleaning.Text.Words;

namespace Pipeline.News.Cleaning.Text.Rules;

/// <summary>A line of keywords below an article: names between commas, no sentence.</summary>
internal static class TagLines
{
    public static bool IsTags(in TextLine line, ReadOnlySpan<char> text)
    {
        if (line.Words is < 2 or > 40 || line.SentenceEnds > 0)
        {
            return false;
        }

        var commas = text.Count(',');
        return line.StartsWithCue(CueKind.Tags) && (commas > 0 || text.Contains(':'))
            || (commas >= 2 && line.Words <= (commas + 1) * 4 && line.Capitalized >= commas + 1 && line.FunctionWords * 4 <= line.Words);
    }
}
