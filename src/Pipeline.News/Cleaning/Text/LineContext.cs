namespace Pipeline.News.Cleaning.Text;

/// <summary>What the whole document says about its lines: where its prose stands, which words its story uses, which headings a line is under.</summary>
internal sealed class LineContext
{
    private const uint CommentCues = 1u << (int)CueKind.Comments;
    private const uint RelatedCues = (1u << (int)CueKind.Related) | (1u << (int)CueKind.About);
    private const uint FooterCues = (1u << (int)CueKind.Legal) | (1u << (int)CueKind.Cookies);

    private readonly LineScan _scan;

    /// <summary>By the number of a word: how often it stands in the block's longer lines; 0 for function words.</summary>
    private readonly int[] _vocabulary;
    private readonly int[] _proseBefore;
    private readonly int[] _comments;
    private readonly int[] _related;
    private readonly int[] _footer;

    public LineContext(LineScan scan)
    {
        _scan = scan;
        Block = ProseBlock.Find(scan.Lines);
        var n = scan.Lines.Length;
        _proseBefore = new int[n + 1];
        var proseLines = 0;
        for (var i = 0; i < n; i++)
        {
            var isProse = scan.Lines[i].Type >= LineType.Prose;
            proseLines += isProse ? 1 : 0;
            _proseBefore[i + 1] = _proseBefore[i] + (isProse ? scan.Lines[i].Words : 0);
        }

        var share = (double)proseLines / n;
        CleanPage = share < 0.15 ? 0 : share < 0.35 ? 1 : share < 0.6 ? 2 : 3;
        _comments = LinesSince(CommentCues);
        _related = LinesSince(RelatedCues);
        _footer = LinesSince(FooterCues);
        _vocabulary = Vocabulary();
    }

    public ProseBlock Block { get; }

    /// <summary>0 to 3: how much of the page is prose.</summary>
    public int CleanPage { get; }

    /// <summary>Words in lines of prose, from one line up to but without another.</summary>
    public int Prose(int from, int to) => _proseBefore[Math.Clamp(to, 0, _proseBefore.Length - 1)] - _proseBefore[Math.Clamp(from, 0, _proseBefore.Length - 1)];

    /// <summary>Share of the page's prose that stands above a line.</summary>
    public double ProseShareAbove(int line) => _proseBefore[^1] == 0 ? 0 : (double)_proseBefore[line] / _proseBefore[^1];

    /// <summary>Lines down from the last short line with such a cue; 0 where none is above.</summary>
    public int UnderComments(int line) => _comments[line];

    public int UnderRelated(int line) => _related[line];

    public int UnderFooter(int line) => _footer[line];

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

    private int[] LinesSince(uint cues)
    {
        var since = new int[_scan.Lines.Length];
        var distance = 0;
        for (var i = 0; i < since.Length; i++)
        {
            since[i] = distance;
            ref readonly var line = ref _scan.Lines[i];
            distance = (line.Cues & cues) != 0 && line.Words <= 6 ? 1 : distance > 0 ? distance + 1 : 0;
        }

        return since;
    }
}
