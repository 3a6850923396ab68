using System.Collections.Immutable;
using System.Globalization;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning;

/// <summary>Puts a <see cref="CleanText"/> together, block by block in document order; of use until it is built.</summary>
internal sealed class CleanTextBuilder
{
    private const string BlankLine = "\n\n";

    private readonly ImmutableArray<Paragraph>.Builder _paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
    private readonly ImmutableArray<DroppedBlock>.Builder _dropped = ImmutableArray.CreateBuilder<DroppedBlock>();
    private char[] _text = [];
    private int _length;

    public bool IsEmpty => _paragraphs.Count == 0;

    public void Keep(ReadOnlySpan<char> paragraph, ParagraphRole role)
    {
        var apart = _length > 0 ? BlankLine : "";
        if (_length + apart.Length + paragraph.Length > ArticleCleaner.LongestText)
        {
            // Only counted: nobody gets a text that long, and it may be as long as the file.
            _length += apart.Length + paragraph.Length;
            return;
        }

        Append(apart);
        var start = _length;
        // An entity of a page can bring in a letter and its accent apart, after the file itself was normalized.
        Append(NormalForm.IsSurely(paragraph) ? paragraph : NormalForm.Of(paragraph.ToString()));
        _paragraphs.Add(new Paragraph(new TextSpan(start, _length), role));
    }

    public void Drop(string block, string rule) => _dropped.Add(new DroppedBlock(block, rule, _length));

    /// <summary>A text longer than <see cref="ArticleCleaner.LongestText"/> is a rejection.</summary>
    public Outcome<CleanText> Build()
    {
        if (_length > ArticleCleaner.LongestText)
        {
            Borrow(0);
            return new Rejection(
                RejectionCode.TooLarge,
                string.Create(CultureInfo.InvariantCulture, $"The body has {_length:#,0} characters; one article may have {ArticleCleaner.LongestText:#,0}. Split it into its parts."));
        }

        var text = _text.AsSpan(0, _length).ToString();
        Borrow(0);
        return new CleanText(text, _paragraphs.DrainToImmutable(), _dropped.DrainToImmutable());
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (_length + text.Length > _text.Length)
        {
            Borrow(Math.Max(_length + text.Length, 2 * _text.Length));
        }

        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
    }

    private void Borrow(int length)
    {
        var larger = length == 0 ? [] : ScratchArrays<char>.Pool.Rent(length);
        _text.AsSpan(0, Math.Min(_length, larger.Length)).CopyTo(larger);
        if (_text.Length > 0)
        {
            ScratchArrays<char>.Pool.Return(_text);
        }

        _text = larger;
    }
}
