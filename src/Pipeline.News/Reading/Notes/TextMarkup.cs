using System.Net;
using System.Text;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading.Notes;

/// <summary>
/// Tags and entities of HTML in a text: who copied a page's source, a feed's field or a record of a database saved them along. An article
/// that tells of HTML has tags too, but few of its lines have one.
/// </summary>
internal static class TextMarkup
{
    /// <summary>One may be told of.</summary>
    private const int FewestTags = 2;

    /// <summary>Of the lines that are not empty, the share with a tag, as one in so many: a paragraph is a line or a few.</summary>
    private const int LinesATag = 3;

    public static Note Read(Note note)
    {
        var census = TagCensus.Of(note.Text);
        if (census.IsMarkedUp)
        {
            return Plain(note, census);
        }

        var decoded = Decoded(note.Text);
        if (ReferenceEquals(decoded, note.Text))
        {
            return note;
        }

        // Escaped twice, as in a feed's description.
        return TagCensus.Of(decoded) is { IsMarkedUp: true } inner
            ? Plain(note with { Text = decoded }, inner)
            : (note with { Text = CharacterCleanup.Clean(decoded) }).Is(NoteGenre.Markup, "entities of HTML stand in it");
    }

    private static Note Plain(Note note, TagCensus census) =>
        (note with { Text = CharacterCleanup.Clean(Decoded(WithoutTags(note.Text, census))) }).Is(NoteGenre.Markup, $"{census.Tags} tags of HTML stand in it");

    private static string Decoded(string text)
    {
        if (!text.Contains('&', StringComparison.Ordinal))
        {
            return text;
        }

        var decoded = WebUtility.HtmlDecode(text);
        return decoded.Length == text.Length ? text : decoded;
    }

    private static string WithoutTags(string text, TagCensus census)
    {
        var plain = new StringBuilder(text.Length);
        var (at, open, isHidden) = (0, 0, false);
        for (var next = TextTag.Next(text, 0); next is { } tag; next = TextTag.Next(text, tag.End))
        {
            if (!isHidden)
            {
                Append(plain, text.AsSpan(at..tag.Start), census.ParagraphsClose && open > 0);
                plain.Append(Instead(tag));
            }

            open = Math.Max(0, open + (tag.Effect is TagEffect.Block or TagEffect.Item ? tag.IsEnd ? -1 : 1 : 0));
            isHidden = tag.Effect == TagEffect.Hidden ? !tag.IsEnd : isHidden;
            at = tag.End;
        }

        Append(plain, text.AsSpan(at), oneLine: false);
        return plain.ToString();
    }

    /// <summary>Within a paragraph's tags the ends of lines mean nothing.</summary>
    private static void Append(StringBuilder plain, ReadOnlySpan<char> text, bool oneLine)
    {
        var from = plain.Length;
        plain.Append(text);
        if (oneLine)
        {
            plain.Replace('\n', ' ', from, text.Length);
        }
    }

    private static string Instead(TextTag tag) => tag.Effect switch
    {
        TagEffect.Line => "\n",
        TagEffect.Block => "\n\n",
        TagEffect.Item => tag.IsEnd ? "\n" : "\n• ",
        TagEffect.Cell => tag.IsEnd ? " " : "",
        _ => "",
    };

    /// <summary>How much of a text is marked up.</summary>
    /// <param name="ParagraphsClose">Each block that is opened is closed.</param>
    private readonly record struct TagCensus(int Tags, bool IsMarkedUp, bool ParagraphsClose)
    {
        public static TagCensus Of(string text)
        {
            var (tags, blocks, opened, inline, lines, end) = (0, 0, 0, 0, 0, 0);
            for (var next = TextTag.Next(text, 0); next is { } tag; next = TextTag.Next(text, tag.End))
            {
                tags++;
                blocks += tag.Effect == TagEffect.Inline ? 0 : 1;
                opened += tag.Effect is TagEffect.Block or TagEffect.Item ? tag.IsEnd ? -1 : 1 : 0;
                inline += tag.Effect == TagEffect.Inline ? tag.IsEnd ? -1 : 1 : 0;
                lines += tags == 1 || text.AsSpan(end..tag.Start).Contains('\n') ? 1 : 0;
                end = tag.End;
            }

            var isDense = tags >= FewestTags && lines * LinesATag >= Lines(text);
            return new TagCensus(tags, isDense && (blocks > 0 || inline == 0), opened == 0);
        }

        private static int Lines(string text)
        {
            var lines = 0;
            foreach (var line in text.AsSpan().Split('\n'))
            {
                lines += text.AsSpan(line).IsWhiteSpace() ? 0 : 1;
            }

            return lines;
        }
    }
}
