using System.Numerics;

namespace Pipeline.News.Cleaning.Text;

/// <summary>The answers to all questions of <see cref="FeatureGroup"/> for a line, as indices into the weights.</summary>
internal static class LineFeatures
{
    /// <summary>No line has more: one an answer, and a bounded number of cues and marks.</summary>
    public const int MostPerLine = 160;

    private static readonly Steps WordsSteps = new(1, 2, 3, 5, 8, 12, 20, 35, 60);
    private static readonly Steps DigitsSteps = new(1, 10, 40);
    private static readonly Steps SentenceEndsSteps = new(1, 2, 3, 5);
    private static readonly Steps SeparatorsSteps = new(1, 2, 4);
    private static readonly Steps GluedSteps = new(1, 2);
    private static readonly Steps QuotesSteps = new(1, 3);
    private static readonly Steps ShareSteps = new(1, 30, 100, 500, 900, 970, 1000);
    private static readonly Steps CohesionSteps = new(1, 15, 30, 45, 65);
    private static readonly Steps CommentsSteps = new(1, 3, 15, 60);
    private static readonly Steps RelatedSteps = new(1, 3, 7);
    private static readonly Steps FunctionWordsSteps = new(5, 18, 30, 40, 50);
    private static readonly Steps CapitalsSteps = new(12, 25, 50, 85);
    private static readonly Steps ProseSteps = new(1, 20, 50, 100, 200);
    private static readonly Steps DistanceSteps = new(2, 4, 10);

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
        f[n++] = FeatureGroup.Words[WordsSteps[line.Words]];
        f[n++] = FeatureGroup.End[((int)line.EndsWith * 3) + length];
        f[n++] = FeatureGroup.Start[((int)line.StartsWith * 3) + length];
        f[n++] = FeatureGroup.FunctionWords[(FunctionWords(line) * 3) + length];
        f[n++] = FeatureGroup.Capitals[(Capitals(line) * 3) + length];
        f[n++] = FeatureGroup.Digits[(DigitsSteps[line.Digits * 100 / (line.Letters + line.Digits + 1)] * 3) + length];
        f[n++] = FeatureGroup.Sentences[SentenceEndsSteps[line.SentenceEnds]];
        f[n++] = FeatureGroup.Separators[SeparatorsSteps[line.Separators]];
        f[n++] = FeatureGroup.Glued[GluedSteps[line.Glued]];
        f[n++] = FeatureGroup.Quotes[QuotesSteps[line.Quotes]];
        f[n++] = FeatureGroup.FirstPerson[(Math.Min((int)line.FirstPerson, 2) * 3) + length];
        f[n++] = FeatureGroup.SecondPerson[(Math.Min((int)line.SecondPerson, 2) * 3) + length];
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
        f[n++] = FeatureGroup.ProseShare[(ShareSteps[(int)(share * 1000)] * 3) + kind];
        var cohesion = context.Cohesion(index);
        var step = cohesion < 0 ? 0 : 1 + CohesionSteps[(int)(cohesion * 100)];
        f[n++] = FeatureGroup.Cohesion[(((step * 3) + kind) * 2) + (context.Block.Contains(index) ? 1 : 0)];
        f[n++] = FeatureGroup.UnderComments[(CommentsSteps[context.UnderComments(index)] * 2) + (share > 0.3 ? 1 : 0)];
        f[n++] = FeatureGroup.UnderRelated[((context.UnderRelated(index) > 15 ? 0 : RelatedSteps[context.UnderRelated(index)]) * 3) + kind];
        f[n++] = FeatureGroup.UnderFooter[((context.UnderFooter(index) == 0 ? 0 : share < 0.3 ? 1 : 2) * 3) + kind];
        f[n++] = FeatureGroup.CleanPage[(context.CleanPage * FeatureGroup.Types) + (int)line.Type];
        return n;
    }

    /// <summary>Languages without spaces cannot be asked for words; their long lines count as prose has them.</summary>
    private static int FunctionWords(in TextLine line) => (line.Marks & LineMarks.Unspaced) != 0
        ? (line.Words >= 10 ? 5 : 0)
        : line.Words == 0 ? 0 : 1 + FunctionWordsSteps[line.FunctionWords * 100 / line.Words];

    /// <summary>Scripts without capitals count as prose in lower case.</summary>
    private static int Capitals(in TextLine line) => line.Words == 0 ? 0 : 1 + CapitalsSteps[line.Capitalized * 100 / Math.Max(1, line.EndWord - line.FirstWord)];

    /// <summary>Alone, or the first or a later one of two or of more.</summary>
    private static int Copies(in TextLine line) => line.Copies == 1 ? 0 : (line.Copies == 2 ? 1 : 3) + (line.HasCopyAbove ? 1 : 0);

    private static int ProseStep(int words) => ProseSteps[words];

    private static int BlockStep(ProseBlock block, int index) => block.Contains(index)
        ? index == block.From ? 0 : index < block.From + 3 ? 1 : index == block.To - 1 ? 2 : index >= block.To - 3 ? 3 : 4
        : index < block.From ? 5 + DistanceSteps[block.From - index] : 9 + DistanceSteps[index - block.To + 1];
}
