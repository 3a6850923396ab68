namespace Pipeline.News.Cleaning.Html.Blocks;

/// <summary>Gathers the text of a page and cuts it into blocks.</summary>
internal sealed class BlockText(int capacity)
{
    private char[] _chars = new char[capacity];
    private int _length;
    private Block _block;
    private bool _space;
    private bool _lineBreak;
    private bool _afterBreak;
    private bool _picture;
    private bool _joins;
    private InlineBoundary _boundary;
    private int _links;
    private int _bolds;
    private int _italics;

    /// <summary>The block at hand up to its last single line break; <see cref="_block"/> is the line since then.</summary>
    private Block _lines;

    public List<Block> Blocks { get; } = new(512);

    /// <summary>The last character of the block at hand; <c>\0</c> where it has none yet.</summary>
    public char Last => _length > _block.Start ? _chars[_length - 1] : '\0';

    public char[] Chars() => _chars;

    /// <summary>Adds text to the block at hand; any white space becomes one space between words.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        Reserve(text.Length + 2);
        var before = _length;
        foreach (var c in text)
        {
            if (c <= ' ' || c == '\u00A0' || (c >= '\u1680' && char.IsWhiteSpace(c)))
            {
                _space = true;
                continue;
            }

            if (IsInvisible(c))
            {
                continue;
            }

            if (_length > _block.Start && (_space || (_boundary != InlineBoundary.None && InlineBoundaries.Parts(_boundary, _chars.AsSpan(_block.Start, _length - _block.Start), c))))
            {
                _chars[_length++] = ' ';
            }

            _space = _joins = false;
            _boundary = InlineBoundary.None;
            _chars[_length++] = c;
        }

        Count(_length - before);
    }

    /// <summary>One break is a space, two with nothing between them end the paragraph.</summary>
    public void LineBreak(int box)
    {
        if (_lineBreak)
        {
            EndBlock(box);
            _afterBreak = true;
            return;
        }

        if (_length > _block.Start)
        {
            EndLine(box);
            Reserve(1);
            _chars[_length++] = ' ';
            _block.Start = _length;
            _lineBreak = true;
        }

        _lines.LineBreaks++;
    }

    public void Picture() => _picture = true;

    /// <summary>A first letter that stands in a box of its own begins the block that comes next.</summary>
    public void DropCap(char letter, int box)
    {
        EndBlock(box);
        Append([letter]);
        _joins = true;
    }

    public void OpenInline(HtmlTag tag, BoxHints hints, bool inPage)
    {
        _boundary = _boundary == InlineBoundary.End ? InlineBoundary.Siblings : _boundary == InlineBoundary.None ? InlineBoundary.Start : _boundary;
        _block.InPageLinks += inPage ? 1 : 0;
        _links += tag == HtmlTag.Anchor ? 1 : 0;
        _bolds += tag == HtmlTag.Bold ? 1 : 0;
        _italics += tag == HtmlTag.Italic ? 1 : 0;
        _block.Links += tag == HtmlTag.Anchor ? 1 : 0;
        _block.HasTime |= tag == HtmlTag.Time;
        _block.InlineHints |= hints;
    }

    public void CloseInline(HtmlTag tag)
    {
        _boundary = _boundary == InlineBoundary.Siblings ? InlineBoundary.Siblings : InlineBoundary.End;
        _links -= tag == HtmlTag.Anchor ? 1 : 0;
        _bolds -= tag == HtmlTag.Bold ? 1 : 0;
        _italics -= tag == HtmlTag.Italic ? 1 : 0;
    }

    public void EndBlock(int box)
    {
        if (_joins)
        {
            return;
        }

        EndLine(box);
        EndLines(box);
        _block.Start = _length;
        _lineBreak = _afterBreak = false;
    }

    /// <summary>The line at hand goes on the block, or, where it is a paragraph of its own, ends it.</summary>
    private void EndLine(int box)
    {
        _block.Length = _length - _block.Start;
        if (_block.Length > 0)
        {
            if (_lines.Length > 0 && BrokenLines.Part(_chars, _lines, _block))
            {
                EndLines(box);
                _afterBreak = true;
            }

            _lines = BrokenLines.Join(_lines, _block);
        }

        _block = new Block { Start = _length };
        _space = false;
    }

    private void EndLines(int box)
    {
        if (_lines.Length > 0)
        {
            _lines.Box = box;
            _lines.AfterBreak = _afterBreak;
            _lines.AfterPicture = _picture;
            _picture = false;
            Blocks.Add(_lines);
        }

        _lines = default;
    }

    private void Count(int added)
    {
        if (added == 0)
        {
            return;
        }

        _lineBreak = false;
        _block.LinkChars += _links > 0 ? added : 0;
        _block.BoldChars += _bolds > 0 ? added : 0;
        _block.ItalicChars += _italics > 0 ? added : 0;
    }

    /// <summary>Soft hyphens, zero-width marks and controls: nobody sees them, and they part words that are one.</summary>
    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\u007F';

    private void Reserve(int more)
    {
        if (_length + more > _chars.Length)
        {
            Array.Resize(ref _chars, Math.Max(_chars.Length * 2, _length + more));
        }
    }
}
