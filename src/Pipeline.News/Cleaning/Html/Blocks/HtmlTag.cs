namespace Pipeline.News.Cleaning.Html.Blocks;

/// <summary>The elements that cleaning tells apart; every other element is <see cref="Other"/>.</summary>
internal enum HtmlTag : byte
{
    Other,
    Anchor,
    Article,
    Aside,
    Blockquote,
    Bold,
    Button,
    Caption,
    Cell,
    Details,
    Div,
    Figure,
    Footer,
    Form,
    Header,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    Item,
    Italic,
    Label,
    LineBreak,
    List,
    Main,
    Nav,
    NoScript,
    Paragraph,
    Preformatted,
    Row,
    Rule,
    Section,
    Table,
    Term,
    Time,
}

/// <summary>What an element does to the text around it.</summary>
internal enum TagFlow : byte
{
    /// <summary>Its text runs on in the block around it.</summary>
    Inline,

    /// <summary>Text before, in and after it are blocks of their own.</summary>
    Block,

    /// <summary>Nobody reads what is in it: scripts, styles, pictures' fallbacks, choices of a form.</summary>
    Unread,
}

internal static class HtmlTags
{
    public static (HtmlTag Tag, TagFlow Flow) Of(string name) => name switch
    {
        "a" => (HtmlTag.Anchor, TagFlow.Inline),
        "b" or "strong" => (HtmlTag.Bold, TagFlow.Inline),
        "i" or "em" => (HtmlTag.Italic, TagFlow.Inline),
        "br" => (HtmlTag.LineBreak, TagFlow.Inline),
        "time" => (HtmlTag.Time, TagFlow.Inline),
        _ when BlockOf(name) is { } block => (block, TagFlow.Block),
        "noscript" => (HtmlTag.NoScript, TagFlow.Unread),
        "script" or "style" or "noframes" or "template" or "head" or "title" or "svg" or "math" or "iframe" or "object" or "embed"
            or "canvas" or "audio" or "video" or "map" or "select" or "option" or "optgroup" or "datalist" or "textarea" or "input"
            or "applet" or "progress" or "meter" or "img" or "picture" or "source" or "link" or "meta" or "noembed" or "frame" or "col" or "colgroup"
            => (HtmlTag.Other, TagFlow.Unread),
        _ => (HtmlTag.Other, name.Contains('-', StringComparison.Ordinal) ? TagFlow.Block : TagFlow.Inline),
    };

    public static bool IsHeading(HtmlTag tag) => tag is >= HtmlTag.Heading1 and <= HtmlTag.Heading4;

    /// <summary>Null for elements that part nothing.</summary>
    private static HtmlTag? BlockOf(string name) => name switch
    {
        "article" => HtmlTag.Article,
        "aside" => HtmlTag.Aside,
        "blockquote" or "q-block" => HtmlTag.Blockquote,
        "button" => HtmlTag.Button,
        "figcaption" or "caption" => HtmlTag.Caption,
        "td" or "th" => HtmlTag.Cell,
        "details" or "summary" => HtmlTag.Details,
        "div" or "center" => HtmlTag.Div,
        "figure" => HtmlTag.Figure,
        "footer" => HtmlTag.Footer,
        "form" or "fieldset" or "dialog" => HtmlTag.Form,
        "header" or "hgroup" => HtmlTag.Header,
        "h1" => HtmlTag.Heading1,
        "h2" => HtmlTag.Heading2,
        "h3" => HtmlTag.Heading3,
        "h4" or "h5" or "h6" => HtmlTag.Heading4,
        "li" => HtmlTag.Item,
        "label" or "legend" => HtmlTag.Label,
        "ul" or "ol" or "dl" or "menu" or "dir" => HtmlTag.List,
        "main" => HtmlTag.Main,
        "nav" => HtmlTag.Nav,
        "p" => HtmlTag.Paragraph,
        "pre" or "xmp" or "listing" or "plaintext" => HtmlTag.Preformatted,
        "tr" => HtmlTag.Row,
        "hr" => HtmlTag.Rule,
        "section" => HtmlTag.Section,
        "table" => HtmlTag.Table,
        "dt" or "dd" => HtmlTag.Term,
        "address" or "body" or "html" or "tbody" or "thead" or "tfoot" or "frameset" or "search" => HtmlTag.Other,
        _ => null,
    };
}
