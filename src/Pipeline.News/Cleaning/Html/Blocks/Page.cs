namespace Pipeline.News.Cleaning.Html.Blocks;

/// <summary>A page flattened: its text in blocks, in document order, and the boxes (block elements) that they stand in.</summary>
internal sealed class Page
{
    /// <summary>All visible text, white space folded; blocks point into it.</summary>
    public required char[] Chars { get; init; }

    public required Block[] Blocks { get; init; }

    /// <summary>Box 0 is the document; a box stands after the box it is in.</summary>
    public required Box[] Boxes { get; init; }

    public required StatedWords Evidence { get; init; }

    /// <summary>True where the page has more than is read; its last block is then where reading ended.</summary>
    public bool IsCut { get; init; }

    public ReadOnlySpan<char> TextOf(in Block block) => Chars.AsSpan(block.Start, block.Length);
}

/// <summary>A run of text with no block boundary in it: what a reader sees as one paragraph, item, cell or label.</summary>
internal struct Block
{
    public int Start;
    public int Length;
    public int Box;

    /// <summary>Characters in links, in bold, in italics.</summary>
    public int LinkChars;
    public int BoldChars;
    public int ItalicChars;
    public int Links;

    /// <summary>Links to a place on the same page.</summary>
    public int InPageLinks;

    /// <summary>Single line breaks inside.</summary>
    public int LineBreaks;

    /// <summary>Of the line after the last of them: characters, those in links, those in bold.</summary>
    public int LastLine;
    public int LastLink;
    public int LastBold;
    public BoxHints InlineHints;
    public bool HasTime;
    public bool AfterBreak;

    /// <summary>A picture or player stands between the block before and the end of this one.</summary>
    public bool AfterPicture;
}

/// <summary>An element that starts a block of its own.</summary>
internal struct Box
{
    public int Parent;
    public int Depth;
    public HtmlTag Tag;

    /// <summary>What its own names say, and what those of all boxes around it say.</summary>
    public BoxHints Hints;
    public BoxHints Around;

    /// <summary>The nearest table row, itself included; -1 outside tables.</summary>
    public int Row;

    /// <summary>Bit per <see cref="HtmlTag"/> of the boxes around it and itself.</summary>
    public ulong Tags;
    public bool Hidden;

    /// <summary>Characters of text in it.</summary>
    public int Chars;

    /// <summary>Equal for boxes of one kind (same tag and class), as in lists of teasers or comments.</summary>
    public int Signature;

    /// <summary>Its blocks are <c>[FirstBlock, EndBlock)</c>.</summary>
    public int FirstBlock;
    public int EndBlock;

    public readonly bool In(HtmlTag tag) => (Tags & (1UL << (int)tag)) != 0;
}
