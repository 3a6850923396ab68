using System.Runtime.CompilerServices;
using Pipeline.News.Cleaning.Text.Words;

namespace Pipeline.News.Cleaning.Text.Lines;

/// <summary>What the whole document says about its lines: where its prose stands, which words its story uses, which headings a line is under.</summary>
internal sealed class LineContext
{
    // Bits of the kinds of cues.
    private const uint CommentCues = 1u << (int)CueKind.Comments;
    private const uint RelatedCues = (1u << (int)CueKind.Related) | (1u << (int)CueKind.About);
    private const uint FooterCues = (1u << (int)CueKind.Legal) | (1u << (int)CueKind.Cookies);

    /// <summary>In lines: how far above and below a line its prose is asked for.</summary>
    private const int Reach = 11;

    private readonly LineScan _scan;

    /// <summary>By the number of a word: how often it stands in the block's longer lines; 0 for function words.</summary>
    private readonly int[] _vocabulary;

    /// <summary>By a line and the reach above the first: words of prose above it. Goes on for the reach below the last.</summary>
    private readonly int[] _proseBefore;
    private readonly int _prose;

    private readonly Distances[] _since;

    public LineContext(LineScan scan)
    {
        _scan = scan;
        Block = ProseBlock.Find(scan.Lines);
        var n = scan.Lines.Length;
        _proseBefore = new int[n + 1 + (2 * Reach)];
        var proseLines = 0;
        for (var i = 0; i < n; i++)
        {
            var isProse = scan.Lines[i].Type >= LineType.Prose;
            proseLines += isProse ? 1 : 0;
            _prose += isProse ? scan.Lines[i].Words : 0;
            _proseBefore[i + 1 + Reach] = _prose;
        }

        _proseBefore.AsSpan(n + 1 + Reach).Fill(_prose);
        var share = (double)proseLines / n;
        CleanPage = share < 0.15 ? 0 : share < 0.35 ? 1 : share < 0.6 ? 2 : 3;
        _since = Since(scan.Lines);
        _vocabulary = Vocabulary();
    }

    public ProseBlock Block { get; }

    /// <summary>0 to 3: how much of the page is prose.</summary>
    public int CleanPage { get; }

    /// <summary>Words in lines of prose, from one line up to but without another, neither further from the document's lines than the reach.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Prose(int from, int to) => _proseBefore[to + Reach] - _proseBefore[from + Reach];

    /// <summary>Share of the page's prose that stands above a line.</summary>
    public double ProseShareAbove(int line) => _prose == 0 ? 0 : (double)_proseBefore[line + Reach] / _prose;

    /// <summary>Lines down from the last short line with such a cue; 0 where none is above.</summary>
    public int UnderComments(int line) => _since[line].Comments;

    public int UnderRelated(int line) => _since[line].Related;

    public int UnderFooter(int line) => _since[line].Footer;

    /// <summary>Share of a line's content words that the first guess at the body uses elsewhere; -1 where it has fewer than three.</summary>
    public double Cohesion(int index)
    {
        ref readonly var line = ref _scan.Lines[index];
        var all = line.EndWord - line.FirstWord - line.FunctionWords;
        if (all < 3)
        {
            return -1;
        }

        var own = IsInVocabulary(index) ? 1 : 0;
        var known = 0;
        foreach (var word in _scan.Words.Numbers[line.FirstWord..line.EndWord])
        {
            known += _vocabulary[word] > own ? 1 : 0;
        }

        return (double)known / all;
    }

    private bool IsInVocabulary(int index) => Block.Contains(index) && _scan.Lines[index].Type >= LineType.LongOpen;

    private int[] Vocabulary()
    {
        var counts = new int[_scan.Words.Distinct + 1];
        for (var i = Block.From; i < Block.To; i++)
        {
            if (IsInVocabulary(i))
            {
                foreach (var word in _scan.Words.Numbers[_scan.Lines[i].FirstWord.._scan.Lines[i].EndWord])
                {
                    counts[word]++;
                }
            }
        }

        for (var word = 1; word < counts.Length; word++)
        {
            counts[word] = _scan.Words.IsFunctionWord(word) ? 0 : counts[word];
        }

        return counts;
    }

    private static Distances[] Since(ReadOnlySpan<TextLine> lines)
    {
        var since = new Distances[lines.Length];
        var above = default(Distances);
        for (var i = 0; i < since.Length; i++)
        {
            since[i] = above;
            var cues = lines[i].Words <= 6 ? lines[i].Cues : 0;
            above = new Distances(Next(above.Comments, cues & CommentCues), Next(above.Related, cues & RelatedCues), Next(above.Footer, cues & FooterCues));
        }

        return since;
    }

    private static int Next(int distance, uint cues) => cues != 0 ? 1 : distance > 0 ? distance + 1 : 0;

    /// <summary>In lines.</summary>
    private readonly record struct Distances(int Comments, int Related, int Footer);
}
