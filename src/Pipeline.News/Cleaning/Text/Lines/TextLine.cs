using Pipeline.News.Cleaning.Text.Words;

namespace Pipeline.News.Cleaning.Text.Lines;

/// <summary>A line of a dump, and what one pass over its characters tells about it.</summary>
internal struct TextLine
{
    /// <summary>In the document's text, white space at both ends left out.</summary>
    public int Start;
    public int End;

    /// <summary>White space inside that a reader does not see as one blank.</summary>
    public bool HasOddSpaces;

    /// <summary>Most lines that are asked for a bracket or a slash have none.</summary>
    public bool HasBracket;
    public bool HasSlash;

    /// <summary>A sentence that the document writes on one line with the sentence above.</summary>
    public bool Continues;

    /// <summary>Its words among the document's.</summary>
    public int FirstWord;
    public int EndWord;

    /// <summary>Words, where a language writes spaces; else what its characters are worth in words.</summary>
    public int Words;
    public int Letters;
    public int Digits;
    public int Capitalized;
    public int FunctionWords;
    public int SentenceEnds;

    /// <summary>Of these nobody asks for more than a few; 255 stands for that many or more.</summary>
    public byte FirstPerson;
    public byte SecondPerson;
    public byte Separators;
    public byte Glued;
    public byte Quotes;

    public LineStart StartsWith;
    public LineEnd EndsWith;
    public LineMarks Marks;

    /// <summary>Bit <c>1 &lt;&lt; CueKind</c>: the kinds of cue in the line, and those that it begins with.</summary>
    public uint Cues;
    public uint FirstCues;

    /// <summary>The same number for lines of the same words; how many of those there are, itself included, and whether one stands above.</summary>
    public int Wording;
    public int Copies;
    public bool HasCopyAbove;

    public LineType Type;

    public readonly int Length => End - Start;

    public readonly bool Has(CueKind kind) => (Cues & (1u << (int)kind)) != 0;

    public readonly bool StartsWithCue(CueKind kind) => (FirstCues & (1u << (int)kind)) != 0;
}

internal enum LineStart : byte
{
    Upper,
    Lower,
    Uncased,
    Digit,
    Quote,
    Bullet,
    Bracket,
    Symbol,
}

internal enum LineEnd : byte
{
    Open,
    Stop,
    Question,
    Exclamation,
    Ellipsis,
    Colon,
    Comma,
    Bracket,
    Symbol,
}

[Flags]
internal enum LineMarks : byte
{
    None = 0,
    Address = 1,
    Handle = 2,
    Hash = 4,
    Copyright = 8,
    Money = 16,
    Clock = 32,
    Year = 64,
    Unspaced = 128,
}

/// <summary>The coarse shape of a line; neighbours are described by it.</summary>
internal enum LineType : byte
{
    Symbols,
    Tiny,
    Fragment,
    Cue,
    Dated,
    LeadIn,
    ShortSentence,
    LongOpen,
    Prose,
    LongProse,
}
