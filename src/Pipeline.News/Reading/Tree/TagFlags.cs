using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Pipeline.News.Reading.Tree;

/// <summary>What the HTML standard's tree construction asks of the elements it names, as the library's own elements have it.</summary>
internal static class TagFlags
{
    /// <summary>Every other name is an ordinary one.</summary>
    private static readonly (NodeFlags Flags, string Names)[] Flagged =
    [
        (NodeFlags.Special | NodeFlags.ImplicitlyClosed | NodeFlags.Scoped | NodeFlags.HtmlTableSectionScoped | NodeFlags.HtmlTableScoped, "html"),
        (NodeFlags.Special | NodeFlags.ImplicitlyClosed, "body tr"),
        (NodeFlags.Special,
            "head title noscript menu colgroup fieldset details form isindex dl select frameset h1 h2 h3 h4 h5 h6 div blockquote button main summary dir "
            + "center listing nav address article aside figcaption figure section footer header hgroup plaintext time output"),
        (NodeFlags.SelfClosing | NodeFlags.Special,
            "meta bgsound menuitem embed param col input keygen link frame source track base basefont area br wbr hr img"),
        (NodeFlags.Special | NodeFlags.LiteralText, "script style noembed noframes iframe xmp"),
        (NodeFlags.ImplicitlyClosed | NodeFlags.ImpliedEnd, "rp rt rb rtc"),
        (NodeFlags.Special | NodeFlags.Scoped, "applet marquee object caption"),
        (NodeFlags.HtmlFormatting, "font b big strike code em i s small strong u tt nobr a"),
        (NodeFlags.Special | NodeFlags.Scoped | NodeFlags.HtmlTableSectionScoped | NodeFlags.HtmlTableScoped, "template table"),
        (NodeFlags.Special | NodeFlags.ImplicitlyClosed | NodeFlags.HtmlTableSectionScoped, "thead tbody tfoot"),
        (NodeFlags.Special | NodeFlags.ImplicitlyClosed | NodeFlags.Scoped, "th td"),
        (NodeFlags.Special | NodeFlags.LineTolerance, "textarea pre"),
        (NodeFlags.Special | NodeFlags.ImplicitlyClosed | NodeFlags.ImpliedEnd, "p li dd dt"),
        (NodeFlags.Special | NodeFlags.HtmlListScoped, "ol ul"),
        (NodeFlags.ImplicitlyClosed | NodeFlags.ImpliedEnd | NodeFlags.HtmlSelectScoped, "option optgroup"),
    ];

    private static readonly FrozenDictionary<string, NodeFlags> ByName = Flagged
        .SelectMany(group => group.Names.Split(' ').Select(name => (name, group.Flags)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Flags, StringComparer.Ordinal);

    public static NodeFlags OfHtml(string name) => NodeFlags.HtmlMember | ByName.GetValueOrDefault(name);

    public static NodeFlags OfSvg(string name) => NodeFlags.SvgMember | name switch
    {
        "desc" or "foreignObject" or "title" => NodeFlags.HtmlTip | NodeFlags.Special | NodeFlags.Scoped,
        "style" => NodeFlags.Special,
        _ => NodeFlags.None,
    };

    public static NodeFlags OfMath(string name) => NodeFlags.MathMember | name switch
    {
        "mi" or "mn" or "mo" or "ms" or "mtext" => NodeFlags.MathTip | NodeFlags.Special | NodeFlags.Scoped,
        "annotation-xml" => NodeFlags.Special | NodeFlags.Scoped,
        _ => NodeFlags.None,
    };
}
