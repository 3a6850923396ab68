using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Pipeline.News.Reading;

/// <summary>
/// An attribute whose quote is never closed swallows the page up to the next quote. The standard has it so, and browsers lose those
/// paragraphs; here they are read.
/// </summary>
internal static partial class UnclosedQuotes
{
    /// <summary>In characters; names and addresses that hold a tag are longer.</summary>
    private const int ShortestSwallowed = 16;

    /// <summary>Whether an attribute that is a name or an address, and can hold no tag, holds one.</summary>
    public static bool In(ref StructHtmlToken token)
    {
        if (token.Type != HtmlTokenType.StartTag)
        {
            return false;
        }

        var attributes = token.Attributes;
        for (var i = 0; i < attributes.Count; i++)
        {
            var value = attributes[i].Value.Memory.Span;
            if (value.Length >= ShortestSwallowed && IsName(attributes[i].Name.Memory.Span) && value.IndexOf('<') is >= 0 and var at && value[..at].Contains('>'))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Stand(ReadOnlySpan<char> html) => Unclosed().IsMatch(html);

    public static string Close(string html) => Unclosed().Replace(html, "$1$2$1>");

    private static bool IsName(ReadOnlySpan<char> name) => name is "class" or "id" or "href" or "rel" or "role" or "itemprop" or "name" or "lang";

    [GeneratedRegex("""(?<=[ \n](?:class|id|href|rel|role|itemprop|name|lang)=)(["'])([^"'<>\n]{0,300})>""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unclosed();
}
