using System.Numerics;

namespace Pipeline.News.Cleaning.Text;

/// <summary>The answers to all questions of <see cref="FeatureGroup"/> for a line, as indices into the weights.</summary>
internal static class LineFeatures
{
    /// <summary>No line has more: one an answer, and a bounded number of cues and marks.</summary>
    public const int MostPerLine = 160;

    private static readonly LineMarks[] AllMarks =
        [LineMarks.Address, LineMarks.Handle, LineMarks.Hash, LineMarks.Copyright, LineMarks.Money, LineMarks.Clock, LineMarks.Year, LineMarks.Unspaced];

    /// <returns>How many indices were written.</returns>
    public static int Fill(LineScan scan, LineContext context, int index, Span<int> features)
    {
        ref readonly var line = ref scan.Lines[index];
        var length = line.Words <= 4 ? 0 : line.Words <= 14 ? 1 : 2;
        var kind = line.Type >= LineType.LongOpen ? 2 : line.Type >= LineType.LeadIn ? 1 : 0;
        var n = Own(line, length, features);
        n += Around(scan.Lines, index, kind, features[n..]);
        return n + Document(line, context, index, kind, features[n..]);
    }

    private static int Own(in TextLine line, int length, Span<int> f)
    {
        var n = 0;
        f[n++] = FeatureGroup.Bias[0];
        f[n++] = FeatureGroup.Type[(int)line.Type];
        f[n++] = FeatureGroup.Words[Steps(line.Words, [1, 2, 3, 5, 8, 12, 20, 35, 60])];
        f[n++] = FeatureGroup.End[((int)line.EndsWith * 3) + length];
        f[n++] = FeatureGroup.Start[((int)line.StartsWith * 3) + length];
        f[n++] = FeatureGroup.FunctionWords[(FunctionWords(line) * 3) + length];
        f[n++] = FeatureGroup.Capitals[(Capitals(line) * 3) + length];
        f[n++] = FeatureGroup.Digits[(Steps(line.Digits * 100 / (line.Letters + line.Digits + 1), [1, 10, 40]) * 3) + length];
        f[n++] = FeatureGroup.Sentences[Steps(line.SentenceEnds, [1, 2, 3, 5])];
        f[n++] = FeatureGroup.Separators[Steps(line.Separators, [1, 2, 4])];
        f[n++] = FeatureGroup.Glued[Steps(line.Glued, [1, 2])];
        f[n++] = FeatureGroup.Quotes[Steps(line.Quotes, [1, 3])];
        f[n++] = FeatureGroup.FirstPerson[(Math.Min(line.FirstPerson, 2) * 3) + length];
        f[n++] = FeatureGroup.SecondPerson[(Math.Min(line.SecondPerson, 2) * 3) + length];
        f[n++] = FeatureGroup.Cues[(Math.Min(BitOperations.PopCount(line.Cues), 3) * 3) + length];
        f[n++] = FeatureGroup.Copies[(Copies(line) * 3) + length];
        for (var i = 0; i < AllMarks.Length; i++)
        {
            if ((line.Marks & AllMarks[i]) != 0)
            {
                f[n++] = FeatureGroup.Mark[i];
            }
        }

        for (var cues = line.Cues; cues != 0; cues &= cues - 1)
        {
            var cue = BitOperations.TrailingZeroCount(cues);
            f[n++] = FeatureGroup.Cue[(cue * 3) + length];
            if ((line.FirstCues & (1u << cue)) != 0)
            {
                f[n++] = FeatureGroup.FirstCue[(cue * 2) + (length == 0 ? 0 : 1)];
            }
        }

        return n;
    }

    private static int Around(TextLine[] lines, int index, int kind, Span<int> f)
    {
        var types = FeatureGroup.Types;
        f[0] = FeatureGroup.Neighbours[(((TypeAt(-1) * types) + (int)lines[index].Type) * types) + TypeAt(1)];
        f[1] = FeatureGroup.TwoAbove[(TypeAt(-2) * 3) + kind];
        f[2] = FeatureGroup.TwoBelow[(TypeAt(2) * 3) + kind];
        return 3;

        // Above the first line and below the last stands nothing, like a line of symbols.
        int TypeAt(int offset) => index + offset >= 0 && index + offset < lines.Length ? (int)lines[index + offset].Type : 0;
    }

    private static int Document(in TextLine line, LineContext context, int index, int kind, Span<int> f)
    {
        var n = 0;
        f[n++] = FeatureGroup.ProseAbove[(ProseStep(context.Prose(index - 3, index)) * 3) + kind];
        f[n++] = FeatureGroup.ProseBelow[(ProseStep(context.Prose(index + 1, index + 4)) * 3) + kind];
        f[n++] = FeatureGroup.FarProseAbove[(ProseStep(context.Prose(index - 10, index)) * 3) + kind];
        f[n++] = FeatureGroup.FarProseBelow[(ProseStep(context.Prose(index + 1, index + 11)) * 3) + kind];
        f[n++] = FeatureGroup.Block[(BlockStep(context.Block, index) * 3) + kind];
        var share = context.ProseShareAbove(index);
        f[n++] = FeatureGroup.ProseShare[(Steps((int)(share * 1000), [1, 30, 100, 500, 900, 970, 1000]) * 3) + kind];
        var cohesion = context.Cohesion(index);
        var step = cohesion < 0 ? 0 : 1 + Steps((int)(cohesion * 100), [1, 15, 30, 45, 65]);
        f[n++] = FeatureGroup.Cohesion[(((step * 3) + kind) * 2) + (context.Block.Contains(index) ? 1 : 0)];
        f[n++] = FeatureGroup.UnderComments[(Steps(context.UnderComments(index), [1, 3, 15, 60]) * 2) + (share > 0.3 ? 1 : 0)];
        f[n++] = FeatureGroup.UnderRelated[((context.UnderRelated(index) > 15 ? 0 : Steps(context.UnderRelated(index), [1, 3, 7])) * 3) + kind];
        f[n++] = FeatureGroup.UnderFooter[((context.UnderFooter(index) == 0 ? 0 : share < 0.3 ? 1 : 2) * 3) + kind];
        f[n++] = FeatureGroup.CleanPage[(context.CleanPage * FeatureGroup.Types) + (int)line.Type];
        return n;
    }

    /// <summary>Languages without spaces cannot be asked for words; their long lines count as prose has them.</summary>
    private static int FunctionWords(in TextLine line) => (line.Marks & LineMarks.Unspaced) != 0
        ? (line.Words >= 10 ? 5 : 0)
        : line.Words == 0 ? 0 : 1 + Steps(line.FunctionWords * 100 / line.Words, [5, 18, 30, 40, 50]);

    /// <summary>Scripts without capitals count as prose in lower case.</summary>
    private static int Capitals(in TextLine line) => line.Words == 0 ? 0 : 1 + Steps(line.Capitalized * 100 / Math.Max(1, line.EndWord - line.FirstWord), [12, 25, 50, 85]);

    /// <summary>Alone, or the first or a later one of two or of more.</summary>
    private static int Copies(in TextLine line) => line.Copies == 1 ? 0 : (line.Copies == 2 ? 1 : 3) + (line.HasCopyAbove ? 1 : 0);

    private static int ProseStep(int words) => Steps(words, [1, 20, 50, 100, 200]);

    private static int BlockStep(ProseBlock block, int index) => block.Contains(index)
        ? index == block.From ? 0 : index < block.From + 3 ? 1 : index == block.To - 1 ? 2 : index >= block.To - 3 ? 3 : 4
        : index < block.From ? 5 + Steps(block.From - index, [2, 4, 10]) : 9 + Steps(index - block.To + 1, [2, 4, 10]);

    private static int Steps(int value, ReadOnlySpan<int> bounds)
    {
        var step = 0;
        while (step < bounds.Length && value >= bounds[step])
        {
            step++;
        }

        return step;
    }
}
