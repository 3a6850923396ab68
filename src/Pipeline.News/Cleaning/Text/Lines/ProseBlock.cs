namespace Pipeline.News.Cleaning.Text.Lines;

/// <summary>A first guess at the body: the run of lines in which prose most outweighs short lines.</summary>
/// <param name="From">First line.</param>
/// <param name="To">Line after the last.</param>
internal readonly record struct ProseBlock(int From, int To)
{
    public static ProseBlock Find(ReadOnlySpan<TextLine> lines)
    {
        var (best, bestFrom, bestTo) = (0, 0, 0);
        var (sum, from) = (0, 0);
        for (var i = 0; i < lines.Length; i++)
        {
            sum += Worth(lines[i]);
            if (sum <= 0)
            {
                (sum, from) = (0, i + 1);
            }
            else if (sum > best)
            {
                (best, bestFrom, bestTo) = (sum, from, i + 1);
            }
        }

        return new ProseBlock(bestFrom, bestTo);
    }

    public bool Contains(int line) => line >= From && line < To;

    /// <summary>In words: a menu of six lines outweighs a long paragraph, a subhead does not.</summary>
    private static int Worth(in TextLine line) => line.Type switch
    {
        LineType.LongProse or LineType.Prose => Math.Min(line.Words, 80),
        LineType.LongOpen => line.Words / 4,
        LineType.ShortSentence => 2,
        LineType.LeadIn => 0,
        LineType.Fragment => -6,
        LineType.Tiny or LineType.Symbols => -6,
        _ => -12,
    };
}
