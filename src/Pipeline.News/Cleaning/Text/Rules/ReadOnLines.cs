using Pipeline.News.Cleaning.Text.Lines;
using Pipeline.News.Cleaning.Text.Words;

namespace Pipeline.News.Cleaning.Text.Rules;

/// <summary>"Read more: …" within an article: a phrase that leads on, a colon, and the headline of another article, which is none of this one's words.</summary>
internal static class ReadOnLines
{
    // Words: the phrase and a headline; and the phrase ends within some five words, counted here in characters.
    private const int LongestLine = 30;
    private const int LatestColon = 32;

    public static bool Is(in TextLine line, ReadOnlySpan<char> text) =>
        line.StartsWithCue(CueKind.Related) && line is { Words: <= LongestLine, EndsWith: not (LineEnd.Stop or LineEnd.Colon or LineEnd.Comma) }
        && text.IndexOfAny(':', '\uFF1A') is > 0 and < LatestColon and var colon && colon + 1 < text.Length;
}
