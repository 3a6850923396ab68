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
        "article" => (HtmlTag.Article, TagFlow.Block),
        "aside" => (HtmlTag.Aside, TagFlow.Block),
        "blockquote" or "q-block" => (HtmlTag.Blockquote, TagFlow.Block),
        "b" or "strong" => (HtmlTag.Bold, TagFlow.Inline),
        "button" => (HtmlTag.Button, TagFlow.Block),
        "figcaption" or "caption" => (HtmlTag.Caption, TagFlow.Block),
        "td" or "th" => (HtmlTag.Cell, TagFlow.Block),
        "details" or "summary" => (HtmlTag.Details, TagFlow.Block),
        "div" or "center" => (HtmlTag.Div, TagFlow.Block),
        "figure" => (HtmlTag.Figure, TagFlow.Block),
        "footer" => (HtmlTag.Footer, TagFlow.Block),
        "form" or "fieldset" or "dialog" => (HtmlTag.Form, TagFlow.Block),
        "header" or "hgroup" => (HtmlTag.Header, TagFlow.Block),
        "h1" => (HtmlTag.Heading1, TagFlow.Block),
        "h2" => (HtmlTag.Heading2, TagFlow.Block),
        "h3" => (HtmlTag.Heading3, TagFlow.Block),
        "h4" or "h5" or "h6" => (HtmlTag.Heading4, TagFlow.Block),
        "li" => (HtmlTag.Item, TagFlow.Block),
        "i" or "em" => (HtmlTag.Italic, TagFlow.Inline),
        "label" or "legend" => (HtmlTag.Label, TagFlow.Block),
        "br" => (HtmlTag.LineBreak, TagFlow.Inline),
        "ul" or "ol" or "dl" or "menu" or "dir" => (HtmlTag.List, TagFlow.Block),
        "main" => (HtmlTag.Main, TagFlow.Block),
        "nav" => (HtmlTag.Nav, TagFlow.Block),
        "p" => (HtmlTag.Paragraph, TagFlow.Block),
        "pre" or "xmp" or "listing" or "plaintext" => (HtmlTag.Preformatted, TagFlow.Block),
        "tr" => (HtmlTag.Row, TagFlow.Block),
        "hr" => (HtmlTag.Rule, TagFlow.Block),
        "section" => (HtmlTag.Section, TagFlow.Block),
        "table" => (HtmlTag.Table, TagFlow.Block),
        "dt" or "dd" => (HtmlTag.Term, TagFlow.Block),
        "time" => (HtmlTag.Time, TagFlow.Inline),
        "address" or "body" or "html" or "tbody" or "thead" or "tfoot" or "frameset" or "search" => (HtmlTag.Other, TagFlow.Block),
        "noscript" => (HtmlTag.NoScript, TagFlow.Unread),
        "script" or "style" or "noframes" or "template" or "head" or "title" or "svg" or "math" or "iframe" or "object" or "embed"
            or "canvas" or "audio" or "video" or "map" or "select" or "option" or "optgroup" or "datalist" or "textarea" or "input"
            or "applet" or "progress" or "meter" or "img" or "picture" or "source" or "link" or "meta" or "noembed" or "frame" or "col" or "colgroup"
            => (HtmlTag.Other, TagFlow.Unread),
        _ => (HtmlTag.Other, name.Contains('-', StringComparison.Ordinal) ? TagFlow.Block : TagFlow.Inline),
    };

    public static bool IsHeading(HtmlTag tag) => tag is >= HtmlTag.Heading1 and <= HtmlTag.Heading4;
}
