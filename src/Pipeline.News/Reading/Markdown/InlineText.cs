using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading.Markdown;

/// <summary>The text of a paragraph without the marks of emphasis, links, images, notes and HTML.</summary>
internal sealed partial class InlineText
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<string>.Builder _images = ImmutableArray.CreateBuilder<string>();

    /// <summary>Characters of links; and how many links.</summary>
    private int _linked;
    private int _links;

    /// <summary>Within a raised number of HTML, which is a note's.</summary>
    private bool _isRaised;

    /// <param name="IsLinks">Two links or more, and nothing else but signs between them.</param>
    internal readonly record struct Result(string Text, ImmutableArray<string> Images, bool IsLinks);

    public static Result Of(ContainerInline? inline)
    {
        if (inline is null)
        {
            return new Result("", [], false);
        }

        var walk = new InlineText();
        walk.Add(inline);
        var all = walk._text.ToString();
        var isLinks = walk._links > 1 && all.Count(char.IsLetterOrDigit) == walk._linked;
        return new Result(WikiLink().Replace(Comment().Replace(all, "").Replace("![[", "[[!", StringComparison.Ordinal), LabelOf).Trim(), walk._images.ToImmutable(), isLinks);
    }

    private static string LabelOf(Match link) => link.Groups[1].Value.StartsWith('!') ? "" : link.Groups[1].Value[(link.Groups[1].Value.LastIndexOf('|') + 1)..];

    private void Add(ContainerInline parent)
    {
        foreach (var inline in parent)
        {
            if (inline is ContainerInline container)
            {
                AddContainer(container);
            }
            else
            {
                AddLeaf(inline);
            }
        }
    }

    private void AddLeaf(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal when !(_isRaised && literal.Content.AsSpan().Trim().IndexOfAnyExceptInRange('0', '9') < 0):
                _text.Append(literal.Content.AsSpan());
                break;
            case LineBreakInline:
                _text.Append('\n');
                break;
            case CodeInline code:
                _text.Append(code.Content);
                break;
            case HtmlEntityInline entity:
                _text.Append(CharacterCleanup.Clean(entity.Transcoded.ToString()));
                break;
            case HtmlInline html:
                AddTag(html.Tag);
                break;
            case AutolinkInline:
                _text.Append(' ');
                break;
        }
    }

    private void AddContainer(ContainerInline container)
    {
        switch (container)
        {
            case LinkInline { IsImage: true } image:
                // What stands before and behind is not one word.
                _images.Add(Of(image).Text);
                _text.Append(' ');
                break;
            case LinkInline link:
                AddLink(link);
                break;
            case EmphasisInline { DelimiterChar: '~' }:
                break;
            case EmphasisInline emphasis when IsProduct(emphasis):
                _text.Append(emphasis.DelimiterChar);
                Add(emphasis);
                _text.Append(emphasis.DelimiterChar);
                break;
            case DelimiterInline open:
                // A bracket that nothing closes.
                _text.Append(open.ToLiteral());
                Add(open);
                break;
            default:
                Add(container);
                break;
        }
    }

    /// <summary>The number of a note links to a place in the same document.</summary>
    private void AddLink(LinkInline link)
    {
        var start = _text.Length;
        Add(link);
        var label = _text.ToString(start, _text.Length - start);
        if (link.Url is ['#', ..] && !label.Any(char.IsLetter))
        {
            _text.Length = start;
            return;
        }

        _links++;
        _linked += label.Count(char.IsLetterOrDigit);
    }

    private void AddTag(string tag)
    {
        var isEnd = tag.StartsWith("</", StringComparison.Ordinal);
        if (tag.AsSpan(isEnd ? 2 : 1).StartsWith("sup", StringComparison.OrdinalIgnoreCase))
        {
            _isRaised = !isEnd;
        }
        else if (tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase))
        {
            _text.Append('\n');
        }
    }

    /// <summary>A star between digits means times: <c>4*2 and 3*5</c> has no emphasis.</summary>
    private static bool IsProduct(EmphasisInline emphasis) =>
        emphasis is { DelimiterChar: '*', DelimiterCount: 1, PreviousSibling: LiteralInline before, FirstChild: LiteralInline first }
        && before.Content.AsSpan() is [.., >= '0' and <= '9'] && first.Content.AsSpan() is [>= '0' and <= '9', ..];

    /// <summary>As note-taking programs write them: remarks that are not shown.</summary>
    [GeneratedRegex("%%[^%]{0,2000}%%", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    /// <summary><c>[[page|label]]</c>, <c>[[page]]</c>, and a file that is shown in its place.</summary>
    [GeneratedRegex(@"\[\[([^\[\u005D\n]{0,300})\]\]", RegexOptions.CultureInvariant)]
    private static partial Regex WikiLink();
}
