using System.Numerics;
using Pipeline.News.Cleaning.Text.Lines;

namespace Pipeline.News.Cleaning.Text.Model;

/// <summary>The answers to all questions of <see cref="FeatureTemplate"/> for a line, as indices into the weights.</summary>
internal static class LineFeatures
{
    /// <summary>No line has more: one an answer, and a bounded number of cues and marks.</summary>
    public const int MostPerLine = 160;

    private static readonly Thresholds WordsSteps = new(1, 2, 3, 5, 8, 12, 20, 35, 60);
    private static readonly Thresholds DigitsSteps = new(1, 10, 40);
    private static readonly Thresholds SentenceEndsSteps = new(1, 2, 3, 5);
    private static readonly Thresholds SeparatorsSteps = new(1, 2, 4);
    private static readonly Thresholds GluedSteps = new(1, 2);
    private static readonly Thresholds QuotesSteps = new(1, 3);
    private static readonly Thresholds ShareSteps = new(1, 30, 100, 500, 900, 970, 1000);
    private static readonly Thresholds CohesionSteps = new(1, 15, 30, 45, 65);
    private static readonly Thresholds CommentsSteps = new(1, 3, 15, 60);
    private static readonly Thresholds RelatedSteps = new(1, 3, 7);
    private static readonly Thresholds FunctionWordsSteps = new(5, 18, 30, 40, 50);
    private static readonly Thresholds CapitalsSteps = new(12, 25, 50, 85);
    private static readonly Thresholds ProseSteps = new(1, 20, 50, 100, 200);
    private static readonly Thresholds DistanceSteps = new(2, 4, 10);

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
        f[n++] = FeatureTemplate.Bias[0];
        f[n++] = FeatureTemplate.Type[(int)line.Type];
        f[n++] = FeatureTemplate.Words[WordsSteps[line.Words]];
        f[n++] = FeatureTemplate.End[((int)line.EndsWith * 3) + length];
        f[n++] = FeatureTemplate.Start[((int)line.StartsWith * 3) + length];
        f[n++] = FeatureTemplate.FunctionWords[(FunctionWords(line) * 3) + length];
        f[n++] = FeatureTemplate.Capitals[(Capitals(line) * 3) + length];
        f[n++] = FeatureTemplate.Digits[(DigitsSteps[line.Digits * 100 / (line.Letters + line.Digits + 1)] * 3) + length];
        f[n++] = FeatureTemplate.Sentences[SentenceEndsSteps[line.SentenceEnds]];
        f[n++] = FeatureTemplate.Separators[SeparatorsSteps[line.Separators]];
        f[n++] = FeatureTemplate.Glued[GluedSteps[line.Glued]];
        f[n++] = FeatureTemplate.Quotes[QuotesSteps[line.Quotes]];
        f[n++] = FeatureTemplate.FirstPerson[(Math.Min((int)line.FirstPerson, 2) * 3) + length];
        f[n++] = FeatureTemplate.SecondPerson[(Math.Min((int)line.SecondPerson, 2) * 3) + length];
        f[n++] = FeatureTemplate.Cues[(Math.Min(BitOperations.PopCount(line.Cues), 3) * 3) + length];
        f[n++] = FeatureTemplate.Copies[(Copies(line) * 3) + length];
        for (var i = 0; i < AllMarks.Length; i++)
        {
            if ((line.Marks & AllMarks[i]) != 0)
            {
                f[n++] = FeatureTemplate.Mark[i];
            }
        }

        for (var cues = line.Cues; cues != 0; cues &= cues - 1)
        {
            var cue = BitOperations.TrailingZeroCount(cues);
            f[n++] = FeatureTemplate.Cue[(cue * 3) + length];
            if ((line.FirstCues & (1u << cue)) != 0)
            {
                f[n++] = FeatureTemplate.FirstCue[(cue * 2) + (length == 0 ? 0 : 1)];
            }
        }

        return n;
    }

    private static int Around(TextLine[] lines, int index, int kind, Span<int> f)
    {
        var types = FeatureTemplate.Types;
        f[0] = FeatureTemplate.Neighbours[(((TypeAt(-1) * types) + (int)lines[index].Type) * types) + TypeAt(1)];
        f[1] = FeatureTemplate.TwoAbove[(TypeAt(-2) * 3) + kind];
        f[2] = FeatureTemplate.TwoBelow[(TypeAt(2) * 3) + kind];
        return 3;

        // Above the first line and below the last stands nothing, like a line of symbols.
        int TypeAt(int offset) => index + offset >= 0 && index + offset < lines.Length ? (int)lines[index + offset].Type : 0;
    }

    private static int Document(in TextLine line, LineContext context, int index, int kind, Span<int> f)
    {
        var n = 0;
        f[n++] = FeatureTemplate.ProseAbove[(ProseStep(context.Prose(index - 3, index)) * 3) + kind];
        f[n++] = FeatureTemplate.ProseBelow[(ProseStep(context.Prose(index + 1, index + 4)) * 3) + kind];
        f[n++] = FeatureTemplate.FarProseAbove[(ProseStep(context.Prose(index - 10, index)) * 3) + kind];
        f[n++] = FeatureTemplate.FarProseBelow[(ProseStep(context.Prose(index + 1, index + 11)) * 3) + kind];
        f[n++] = FeatureTemplate.Block[(BlockStep(context.Block, index) * 3) + kind];
        var share = context.ProseShareAbove(index);
        f[n++] = FeatureTemplate.ProseShare[(ShareSteps[(int)(share * 1000)] * 3) + kind];
        var cohesion = context.Cohesion(index);
        var step = cohesion < 0 ? 0 : 1 + CohesionSteps[(int)(cohesion * 100)];
        f[n++] = FeatureTemplate.Cohesion[(((step * 3) + kind) * 2) + (context.Block.Contains(index) ? 1 : 0)];
        f[n++] = FeatureTemplate.UnderComments[(CommentsSteps[context.UnderComments(index)] * 2) + (share > 0.3 ? 1 : 0)];
        f[n++] = FeatureTemplate.UnderRelated[((context.UnderRelated(index) > 15 ? 0 : RelatedSteps[context.UnderRelated(index)]) * 3) + kind];
        f[n++] = FeatureTemplate.UnderFooter[((context.UnderFooter(index) == 0 ? 0 : share < 0.3 ? 1 : 2) * 3) + kind];
        f[n++] = FeatureTemplate.CleanPage[(context.CleanPage * FeatureTemplate.Types) + (int)line.Type];
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
