using System.Runtime.InteropServices;

namespace Pipeline.News.Cleaning.Text;

/// <summary>The lines of a document with everything that can be said of each alone; what they mean together is for <see cref="LineFeatures"/>.</summary>
internal sealed class LineScan
{
    private LineScan(string text, TextLine[] lines, List<ulong> words)
    {
        Text = text;
        Lines = lines;
        Words = words;
    }

    public string Text { get; }

    public TextLine[] Lines { get; }

    /// <summary>Hashes of all words, in order; each line points to its own. Function words are 0.</summary>
    public List<ulong> Words { get; }

    public static LineScan Of(string text, TextLine[] lines)
    {
        var words = new List<ulong>((text.Length / 5) + 8);
        foreach (ref var line in lines.AsSpan())
        {
            LineScanner.Scan(text, ref line, words);
        }

        var all = CollectionsMarshal.AsSpan(words);
        foreach (ref var line in lines.AsSpan())
        {
            LookUp(text, ref line, all[line.FirstWord..line.EndWord]);
            line.Type = TypeOf(line);
        }

        CountCopies(lines);
        return new LineScan(text, lines, words);
    }

    private static void LookUp(string text, ref TextLine line, Span<ulong> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (WordTable.Find(words[i]) is not { } info)
            {
                continue;
            }

            line.FirstPerson += info.IsFirstPerson ? 1 : 0;
            line.SecondPerson += info.IsSecondPerson ? 1 : 0;
            foreach (var phrase in info.Phrases)
            {
                if (((ReadOnlySpan<ulong>)words[(i + 1)..]).StartsWith(phrase.Rest))
                {
                    var bit = 1u << (int)phrase.Kind;
                    line.Cues |= bit;
                    line.FirstCues |= i == 0 ? bit : 0;
                }
            }

            // Looked at from left to right, so no phrase misses a word that was taken out.
            if (info.IsFunctionWord)
            {
                line.FunctionWords++;
                words[i] = 0;
            }
        }

        line.Marks |= line.Digits >= 4 && HasYear(text.AsSpan(line.Start, line.Length)) ? LineMarks.Year : 0;
    }

    private static bool HasYear(ReadOnlySpan<char> line)
    {
        for (var i = 0; i + 4 <= line.Length; i++)
        {
            if (line[i] is '1' or '2'
                && ((line[i] == '1' && line[i + 1] == '9') || (line[i] == '2' && line[i + 1] == '0'))
                && char.IsAsciiDigit(line[i + 2]) && char.IsAsciiDigit(line[i + 3])
                && (i == 0 || !char.IsAsciiDigit(line[i - 1]))
                && (i + 4 == line.Length || !char.IsAsciiDigit(line[i + 4])))
            {
                return true;
            }
        }

        return false;
    }

    private static LineType TypeOf(in TextLine line)
    {
        var ends = line.EndsWith is LineEnd.Stop or LineEnd.Question or LineEnd.Exclamation or LineEnd.Ellipsis;
        const uint dating = (1u << (int)CueKind.Month) | (1u << (int)CueKind.Time) | (1u << (int)CueKind.Byline);
        return line switch
        {
            { Letters: 0 } => LineType.Symbols,
            { Words: <= 12 } when !ends && (line.Cues & dating) != 0 && (line.Digits > 0 || line.StartsWithCue(CueKind.Byline)) => LineType.Dated,
            { Words: <= 10 } when (line.Cues & ~dating) != 0 && (!ends || line.FirstCues != 0) => LineType.Cue,
            { EndsWith: LineEnd.Colon } => LineType.LeadIn,
            { Words: >= 25, SentenceEnds: > 0 } => LineType.LongProse,
            { Words: >= 10 } when ends => LineType.Prose,
            { Words: >= 16 } => LineType.LongOpen,
            { Words: >= 3 } when ends => LineType.ShortSentence,
            { Words: <= 3 } => LineType.Tiny,
            _ => LineType.Fragment,
        };
    }

    private static void CountCopies(TextLine[] lines)
    {
        var counts = new Dictionary<ulong, int>(lines.Length);
        foreach (ref var line in lines.AsSpan())
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, line.Hash, out _);
            line.HasCopyAbove = count > 0;
            count++;
        }

        foreach (ref var line in lines.AsSpan())
        {
            line.Copies = counts[line.Hash];
        }
    }
}
