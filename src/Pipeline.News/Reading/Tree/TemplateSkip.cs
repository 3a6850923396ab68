using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Pipeline.News.Reading.Tree;

/// <summary>Passes over templates: what is in them is no part of the page until a script puts it there.</summary>
internal struct TemplateSkip
{
    private int _depth;

    /// <summary>True for the tags of a template and all between them.</summary>
    public bool Skips(ref StructHtmlToken token)
    {
        var isTemplate = token.Type is HtmlTokenType.StartTag or HtmlTokenType.EndTag && token.Name == "template";
        if (isTemplate)
        {
            _depth = Math.Max(0, _depth + (token.Type == HtmlTokenType.StartTag ? 1 : -1));
        }

        return isTemplate || _depth > 0;
    }
}
