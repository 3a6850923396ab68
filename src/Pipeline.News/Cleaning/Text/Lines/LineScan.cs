using System.Runtime.InteropServices;
using Pipeline.News.Cleaning.Text.Model;
using Pipeline.News.Cleaning.Text.Words;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning.Text.Lines;

/// <summary>
/// The lines of a document with everything that can be said of each alone; what they mean together is for
/// <see cref="LineFeatures"/>. Borrows arrays until it is disposed.
/// </summary>
internal sealed class LineScan : IDisposable
{
    // Bits of the kinds of cues.
    private const uint Dating = (1u << (int)CueKind.Month) | (1u << (int)CueKind.Time) | (1u << (int)CueKind.Byline);

    private LineScan(string text, TextLine[] lines, DocumentWords words)
    {
        Text = text;
        Lines = lines;
        Words = words;
    }

    public string Text { get; }

    public TextLine[] Lines { get; }

    /// <summary>Each line points to its own.</summary>
    public DocumentWords Words { get; }

    public static LineScan Of(string text, List<LineSpan> spans)
    {
        using var masks = new CharacterMasks(text);
        var words = new DocumentWords(masks);
        var lines = new TextLine[spans.Count];
        using var wordings = new HashNumbers(lines.Length);
        var next = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            ref var line = ref lines[i];
            var span = CollectionsMarshal.AsSpan(spans)[i];
            (line.Start, line.End, line.Continues) = (span.Start, span.End, span.Continues);
            line.Wording = wordings.NumberOf(LineScanner.Scan(text, masks, ref line, words, ref next));
            line.Marks |= line.Digits >= 4 && HasYear(text.AsSpan(line.Start, line.Length)) ? LineMarks.Year : 0;
            line.Type = TypeOf(line);
        }

        CountCopies(lines, wordings.Count);
        return new LineScan(text, lines, words);
    }

    public void Dispose() => Words.Dispose();

    private static bool HasYear(ReadOnlySpan<char> line)
    {
        for (var i = line.IndexOfAny('1', '2'); i >= 0 && i + 4 <= line.Length; i++)
        {
            if (((line[i] == '1' && line[i + 1] == '9') || (line[i] == '2' && line[i + 1] == '0'))
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
        return line switch
        {
            { Letters: 0 } => LineType.Symbols,
            { Words: <= 12 } when !ends && (line.Cues & Dating) != 0 && (line.Digits > 0 || line.StartsWithCue(CueKind.Byline)) => LineType.Dated,
            { Words: <= 10 } when (line.Cues & ~Dating) != 0 && (!ends || line.FirstCues != 0) => LineType.Cue,
            { EndsWith: LineEnd.Colon } => LineType.LeadIn,
            { Words: >= 25, SentenceEnds: > 0 } => LineType.LongProse,
            // Thai and Khmer write no mark behind a sentence.
            { Words: >= 25, EndsWith: LineEnd.Open } when (line.Marks & LineMarks.Unspaced) != 0 => LineType.LongProse,
            { Words: >= 10 } when ends => LineType.Prose,
            { Words: >= 16 } => LineType.LongOpen,
            { Words: >= 3 } when ends => LineType.ShortSentence,
            { Words: <= 3 } => LineType.Tiny,
            _ => LineType.Fragment,
        };
    }

    private static void CountCopies(TextLine[] lines, int wordings)
    {
        var counts = ScratchArrays<int>.Pool.Rent(wordings + 1);
        counts.AsSpan(0, wordings + 1).Clear();
        foreach (ref var line in lines.AsSpan())
        {
            line.HasCopyAbove = counts[line.Wording]++ > 0;
        }

        foreach (ref var line in lines.AsSpan())
        {
            line.Copies = counts[line.Wording];
        }

        ScratchArrays<int>.Pool.Return(counts);
    }
}
