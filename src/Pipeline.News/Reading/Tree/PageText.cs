using System.Buffers;
using System.Text;

namespace Pipeline.News.Reading.Tree;

/// <summary>A run of text; the characters stay where the parser has read them.</summary>
internal class PageText(ReadOnlyMemory<char> data) : PageNode
{
    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\n\r\f\u00A0");

    /// <summary>In characters; a builder of its own costs more than to copy so few once more.</summary>
    private const int LongestCopied = 200;

    private readonly ReadOnlyMemory<char> _data = data;

    /// <summary>Stands for all white space between elements: every stage folds it.</summary>
    public static PageText Space { get; } = new(" ".AsMemory());

    public virtual ReadOnlySpan<char> Data => _data.Span;

    public static bool IsSpace(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(Spaces) < 0;

    /// <summary>The text with more at its end.</summary>
    public virtual PageText With(ReadOnlySpan<char> more) =>
        Data.Length + more.Length <= LongestCopied ? new PageText(string.Concat(Data, more).AsMemory()) : new GrownText(Data, more);

    private sealed class GrownText : PageText
    {
        private readonly StringBuilder _builder = new();
        private string? _text;

        public GrownText(ReadOnlySpan<char> data, ReadOnlySpan<char> more)
            : base(default) => _builder.Append(data).Append(more);

        /// <summary>Asked for when the page is read, so that the builder's copy of a long text can go.</summary>
        public override ReadOnlySpan<char> Data => _text ??= Build();

        public override PageText With(ReadOnlySpan<char> more)
        {
            _builder.Append(_text).Append(more);
            _text = null;
            return this;
        }

        private string Build()
        {
            var text = _builder.ToString();
            _builder.Clear();
            _builder.Capacity = 0;
            return text;
        }
    }
}
