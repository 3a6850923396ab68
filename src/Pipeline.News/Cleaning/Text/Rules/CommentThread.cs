using Pipeline.News.Cleaning.Text.Lines;
using Pipeline.News.Cleaning.Text.Words;

namespace Pipeline.News.Cleaning.Text.Rules;

/// <summary>Finds where readers' comments begin: a line that announces them, or turns of one marker that come again and again.</summary>
internal static class CommentThread
{
    // Bits of the kinds of cues.
    private const uint Announcing = 1u << (int)CueKind.Comments;
    private const uint Turning = 1u << (int)CueKind.Reply;

    /// <returns>The first line of the thread; the number of lines where there is none.</returns>
    public static int Find(TextLine[] lines, int from)
    {
        for (var i = from; i < lines.Length; i++)
        {
            if ((lines[i].Cues & Announcing) != 0 && lines[i].Words <= 6 && Turns(lines, i + 1))
            {
                return i;
            }
        }

        return lines.Length;
    }

    /// <summary>Among the next lines are several that mark a reader's turn, or prose that speaks in the first or second person.</summary>
    private static bool Turns(TextLine[] lines, int from)
    {
        var (turns, prose) = (0, 0);
        for (var i = from; i < Math.Min(lines.Length, from + 20); i++)
        {
            turns += (lines[i].Cues & Turning) != 0 && lines[i].Words <= 8 ? 1 : 0;
            prose += lines[i].Type >= LineType.ShortSentence ? 1 : 0;
        }

        return turns >= 2 && prose >= 1;
    }
}
