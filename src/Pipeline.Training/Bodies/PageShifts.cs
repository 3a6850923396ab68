using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Pipeline.News.Texts;

namespace Pipeline.Training.Bodies;

/// <summary>
/// Pages as other makers, other years and other languages would have made them: what a page's names and elements give away is
/// taken from it, its text stays.
/// </summary>
internal static class PageShifts
{
    public const string NoNames = "no names";
    public const string Breaks = "breaks for paragraphs";
    public const string Tables = "layout tables";
    public const string Page2003 = "a page of 2003";
    public const string UnknownLanguage = "language unknown";

    private const string Boxes = "article, main, section, header, footer, nav, aside, figure, figcaption, time, address, details, summary";

    private static readonly string[] Naming = ["class", "id", "role", "rel", "itemprop", "data-testid", "data-component"];

    private static readonly (string Name, Action<IHtmlDocument> Apply)[] Shifts =
    [
        ("names hashed", HashNames),
        (NoNames, DropNames),
        ("elements of 2005", PlainElements),
        ("bare head", BareHead),
        ("divs for paragraphs", page => Rename(page, "p", "div")),
        (Breaks, BreakParagraphs),
        (Tables, LayoutTables),
        (Page2003, PageOf2003),
        (UnknownLanguage, page => { HashNames(page); BareHead(page); Cipher(page); }),
    ];

    public static IEnumerable<string> Names => Shifts.Select(shift => shift.Name);

    /// <summary>The changed page, and the annotated body as it has it.</summary>
    public static (string Html, string Gold) Apply(string name, string html, string gold)
    {
        var page = new HtmlParser().ParseDocument(html);
        Shifts.First(shift => shift.Name == name).Apply(page);
        return (page.ToHtml(), name == UnknownLanguage ? LetterCipher.Encode(gold) : gold);
    }

    /// <summary>Class names as tools generate them: equal where they were equal, and without meaning.</summary>
    private static void HashNames(IHtmlDocument page)
    {
        foreach (var element in page.All)
        {
            if (element.GetAttribute("class") is { } name)
            {
                var hash = Fnv1a.Of32(name);
                DropNames(element);
                element.SetAttribute("class", $"q{hash % 100_000}z");
            }
            else
            {
                DropNames(element);
            }
        }
    }

    private static void DropNames(IHtmlDocument page)
    {
        foreach (var element in page.All)
        {
            DropNames(element);
        }
    }

    private static void DropNames(IElement element)
    {
        foreach (var name in Naming)
        {
            element.RemoveAttribute(name);
        }
    }

    private static void PlainElements(IHtmlDocument page) => Rename(page, Boxes, "div");

    private static void BareHead(IHtmlDocument page)
    {
        foreach (var element in page.QuerySelectorAll("meta, script[type]").ToArray())
        {
            element.Remove();
        }
    }

    /// <summary>Paragraphs run on in the box around them, two line breaks after each.</summary>
    private static void BreakParagraphs(IHtmlDocument page)
    {
        foreach (var paragraph in page.QuerySelectorAll("p").ToArray())
        {
            Unwrap(paragraph, 2);
        }
    }

    /// <summary>Every second box with boxes in it is a table of one cell.</summary>
    private static void LayoutTables(IHtmlDocument page)
    {
        Rename(page, Boxes, "div");
        foreach (var box in page.QuerySelectorAll("div").Where(box => box.ChildElementCount > 1 && box.Ancestors<IElement>().Count() % 2 == 0).ToArray())
        {
            var cell = page.CreateElement("td");
            MoveChildren(box, cell);
            var row = page.CreateElement("tr");
            row.AppendChild(cell);
            var body = page.CreateElement("tbody");
            body.AppendChild(row);
            var table = page.CreateElement("table");
            table.AppendChild(body);
            box.Parent!.ReplaceChild(table, box);
        }
    }

    private static void PageOf2003(IHtmlDocument page)
    {
        DropNames(page);
        BareHead(page);
        foreach (var heading in page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").ToArray())
        {
            var bold = page.CreateElement("b");
            MoveChildren(heading, bold);
            heading.AppendChild(bold);
            Unwrap(heading, 2);
        }

        BreakParagraphs(page);
        LayoutTables(page);
        foreach (var cell in page.QuerySelectorAll("td").ToArray())
        {
            var font = page.CreateElement("font");
            MoveChildren(cell, font);
            cell.AppendChild(font);
        }
    }

    private static void Cipher(IHtmlDocument page)
    {
        foreach (var text in page.Descendants<IText>().Where(text => text.ParentElement is not (IHtmlScriptElement or IHtmlStyleElement)).ToArray())
        {
            text.Data = LetterCipher.Encode(text.Data);
        }
    }

    private static void Rename(IHtmlDocument page, string selector, string name)
    {
        foreach (var element in page.QuerySelectorAll(selector).ToArray())
        {
            var renamed = page.CreateElement(name);
            foreach (var attribute in (string[])[.. Naming, "style", "hidden", "aria-hidden"])
            {
                if (element.GetAttribute(attribute) is { } value)
                {
                    renamed.SetAttribute(attribute, value);
                }
            }

            MoveChildren(element, renamed);
            element.Parent!.ReplaceChild(renamed, element);
        }
    }

    private static void Unwrap(IElement element, int breaks)
    {
        var parent = element.Parent!;
        while (element.FirstChild is { } child)
        {
            parent.InsertBefore(child, element);
        }

        for (var i = 0; i < breaks; i++)
        {
            parent.InsertBefore(element.Owner!.CreateElement("br"), element);
        }

        element.Remove();
    }

    private static void MoveChildren(IElement from, IElement to)
    {
        while (from.FirstChild is { } child)
        {
            to.AppendChild(child);
        }
    }
}
