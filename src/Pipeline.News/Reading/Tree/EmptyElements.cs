using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Pipeline.News.Reading.Tree;

/// <summary>In XML <c>&lt;title/&gt;</c> is a whole element with nothing in it; to the HTML standard it would open one that takes in the rest of the page.</summary>
internal static class EmptyElements
{
    public static bool Is(ref StructHtmlToken token) => token.Type == HtmlTokenType.StartTag && token.IsSelfClosing
        && (TagFlags.OfHtml(token.Name.ToString()) & NodeFlags.SelfClosing) == 0;
}
