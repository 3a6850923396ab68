using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Pipeline.News.Reading.Tree;

/// <summary>
/// Takes the tags that the HTML standard repairs at any price (formatting left open, text between the cells of tables) for
/// plain ones, so that every tag costs the same.
/// </summary>
internal static class PlainMarkup
{
    public static void Rename(ref StructHtmlToken token)
    {
        if (token.Type is HtmlTokenType.StartTag or HtmlTokenType.EndTag && NameFor(token.Name.Memory.Span) is { } plain)
        {
            token.Name = plain;
        }
    }

    private static string? NameFor(ReadOnlySpan<char> name) => name switch
    {
        "a" or "b" or "big" or "code" or "em" or "font" or "i" or "nobr" or "s" or "small" or "strike" or "strong" or "tt" or "u" => "span",
        "table" or "caption" or "colgroup" or "col" or "tbody" or "thead" or "tfoot" or "tr" or "td" or "th" => "div",
        _ => null,
    };
}
