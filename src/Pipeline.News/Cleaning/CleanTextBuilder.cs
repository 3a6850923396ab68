using System.Collections.Immutable;
using System.Text;

namespace Pipeline.News.Cleaning;

/// <summary>Puts a <see cref="CleanText"/> together, block by block in document order.</summary>
public sealed class CleanTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<Paragraph>.Builder _paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
    private readonly ImmutableArray<DroppedBlock>.Builder _dropped = ImmutableArray.CreateBuilder<DroppedBlock>();

    public bool IsEmpty => _paragraphs.Count == 0;

    public void Keep(string paragraph, ParagraphRole role)
    {
        if (_text.Length > 0)
        {
            _text.Append("\n\n");
        }

        var start = _text.Length;
        // An entity of a page can bring in a letter and its accent apart, after the file itself was normalized.
        _text.Append(paragraph.IsNormalized() ? paragraph : paragraph.Normalize());
        _paragraphs.Add(new Paragraph(new TextSpan(start, _text.Length), role));
    }

    public void Drop(string block, string rule) => _dropped.Add(new DroppedBlock(block, rule, _text.Length));

    public CleanText Build() => new(_text.ToString(), _paragraphs.ToImmutable(), _dropped.ToImmutable());
}
