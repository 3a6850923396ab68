using System.Collections.Frozen;
using System.Text;
using Pipeline.News.Reading;

namespace Pipeline.Formats.Writing;

/// <summary>Blocks of a document as Markdown; as plain text where none has a role, for then the document is a note like any other.</summary>
internal sealed class MarkdownWriter
{
    /// <summary>What Markdown may read as a mark anywhere in a line.</summary>
    private static readonly FrozenSet<char> Marks = "\\`*_[]<>#|~&!$^=+-:".ToFrozenSet();

    private readonly List<(BlockRole Role, string Text)> _blocks = [];

    public bool IsEmpty => _blocks.Count == 0;

    public void Add(BlockRole role, string text)
    {
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length > 0)
        {
            _blocks.Add((role, text));
        }
    }

    public (FileKind Kind, string Text) Build()
    {
        var isPlain = _blocks.TrueForAll(b => b.Role == BlockRole.Paragraph);
        var text = new StringBuilder();
        foreach (var (role, content) in _blocks)
        {
            text.Append(isPlain ? content : Marked(role, Escaped(content))).Append("\n\n");
        }

        return (isPlain ? FileKind.Text : FileKind.Markdown, text.ToString());
    }

    private static string Marked(BlockRole role, string text) => role switch
    {
        BlockRole.Title => "# " + text,
        BlockRole.Heading => "## " + text,
        BlockRole.ListItem => "- " + text,
        BlockRole.Quote => "> " + text,
        BlockRole.Caption => $"![{text}](picture)",
        _ => text,
    };

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            // "1." at the beginning is a list's number.
            if (Marks.Contains(text[i]) || (text[i] is '.' or ')' && text.AsSpan(0, i).IndexOfAnyExceptInRange('0', '9') < 0 && i > 0))
            {
                escaped.Append('\\');
            }

            escaped.Append(text[i]);
        }

        return escaped.ToString();
    }
}

internal enum BlockRole
{
    Paragraph,
    Title,
    Heading,
    ListItem,
    Quote,

    /// <summary>Of a picture.</summary>
    Caption,
}
