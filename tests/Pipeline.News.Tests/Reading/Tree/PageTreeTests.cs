using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Pipeline.News.Reading;
using Pipeline.News.Reading.Tree;

namespace Pipeline.News.Tests.Reading.Tree;

/// <summary>The small tree that pages are read into, held against the library's own.</summary>
public sealed class PageTreeTests
{
    /// <summary>Tags whose repair the HTML standard describes: implied ends, formatting, tables, lists, foreign content, frames.</summary>
    private static readonly string[] Tags =
    [
        "a href=x", "b", "i", "b class=x", "font color=red", "nobr", "p", "div", "div class=y", "span", "em", "h1", "h2", "li", "ul", "dl", "dd", "table", "caption",
        "tbody", "tr", "td", "th", "colgroup", "col", "form", "button", "select", "option", "textarea", "title", "style", "script", "svg", "path", "foreignObject",
        "desc", "math", "mi", "noscript", "object", "marquee", "br", "hr", "img", "input type=hidden", "head", "body id=z", "html lang=en", "frameset",
        "frame", "pre", "plaintext", "section", "article", "blockquote", "ruby", "rt", "x-part", "meta name=q content=w", "iframe", "address", "center", "image",
    ];

    private static readonly string[] Texts = ["text", "Two words", " ", "\n", "&nbsp;", "a &amp; b", "1", "<", "&eacutex", "é"];

    [Theory]
    [InlineData("<p>one<p>two<div>three")]
    [InlineData("<p><b>one<i>two<p>three</b>four</i>five")]
    [InlineData("<b><div>one<p>two</b>three</div>four")]
    [InlineData("<a href=1>one<div><a href=2>two</div>three")]
    [InlineData("<table>one<tr>two<td>three</table>four<b>five<table><tr><b>six")]
    [InlineData("<table><td><b>one<table>two<i>three</table>four")]
    [InlineData("<ul><li>one<li>two<ul><li>three</ul>four</ul>five")]
    [InlineData("<svg><path><p>one<svg><foreignObject><p>two</svg>three<math><mi>x<b>y</math>")]
    [InlineData("<svg><font>one<font color=red>two")]
    [InlineData("<title>a<b></title><style>p{}</style><script>if (a<b) '</p>'</script>one")]
    [InlineData("one</x>two</y></p>three</br>four")]
    [InlineData("<body class=a><body class=b id=c>one<html lang=de>two")]
    [InlineData("<template><p>one</template>two<template>three")]
    [InlineData("<head><meta name=a content=b></head><link rel=canonical href=x>one")]
    [InlineData("<frameset><frame><noframes>one</noframes></frameset>two")]
    [InlineData("<p class=a class=b id=1>one<br class=x><hr>two<img>")]
    [InlineData("<div></div><p> </p><td>x</td><div><br></div><span></span><i></i>")]
    [InlineData("<p><table><tr><p>one<td>two</p>three")]
    [InlineData("<form><div><form></div>one</form>two")]
    [InlineData("<select><option>one<option>two<p>three</select>four")]
    public void Is_the_library_s_tree(string html) => Assert.Equal(Library(html), Own(html));

    [Fact]
    public void Is_the_library_s_tree_whatever_the_tags()
    {
        var random = new Random(11);
        for (var page = 0; page < 4000; page++)
        {
            var html = new StringBuilder();
            for (var i = random.Next(2, 40); i > 0; i--)
            {
                var tag = Tags[random.Next(Tags.Length)];
                html.Append(random.Next(5) switch
                {
                    0 or 1 => $"<{tag}>",
                    2 => $"</{tag.Split(' ')[0]}>",
                    _ => Texts[random.Next(Texts.Length)],
                });
            }

            // A title that is never closed ends for us where the library reads on to the end.
            html = new StringBuilder(UnclosedTitle.Close(html.ToString()));
            Assert.True(Library(html.ToString()) == Own(html.ToString()), $"{html}\n{Library(html.ToString())}\n{Own(html.ToString())}");
        }
    }

    [Fact]
    public void Knows_the_flags_of_every_element_that_the_library_knows()
    {
        var page = new HtmlParser().ParseDocument("");
        foreach (var name in typeof(TagNames).GetFields().Select(field => (string)field.GetValue(null)!).Where(name => name.All(char.IsAsciiLetterOrDigit)))
        {
            Assert.Equal((name, page.CreateElement(name).Flags), (name, TagFlags.OfHtml(name.ToLowerInvariant())));
        }
    }

    private static string Own(string html)
    {
        var written = new StringBuilder();
        Write(HtmlParsing.Parse(html), written);
        return written.ToString();
    }

    private static string Library(string html)
    {
        var options = new HtmlParserOptions { SkipComments = true, SkipProcessingInstructions = true, MaximumDepth = 500 };
        var written = new StringBuilder();
        Write(new HtmlParser(options).ParseDocument(html), written);
        return written.ToString();
    }

    private static void Write(PageParent node, StringBuilder to)
    {
        for (var i = 0; i < node.ChildCount; i++)
        {
            if (node.Child(i) is PageElement element)
            {
                Open(element.LocalName, element.Attributes.ToArray(), to);
                Write(element, to);
                Close(to);
            }
            else if (node.Child(i) is PageText text)
            {
                Write(text.Data, to);
            }
        }
    }

    private static void Write(INode node, StringBuilder to)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IElement { LocalName: not "template" } element)
            {
                Open(element.LocalName, [.. element.Attributes.Where(a => KeptAttributes.Of(a.Name) is not null).Select(a => (a.Name, a.Value))], to);
                if (element.NamespaceUri == NamespaceNames.HtmlUri && element.LocalName != "style")
                {
                    Write(element, to);
                }

                Close(to);
            }
            else if (child is IText text)
            {
                Write(text.Data, to);
            }
        }
    }

    private static void Open(string name, (string Name, string Value)[] attributes, StringBuilder to) =>
        to.Append('(').Append(name).AppendJoin("", attributes.Select(a => $" {a.Name}={a.Value}"));

    /// <summary>Line breaks and nothing else in an element are nothing: the small tree drops them from boxes.</summary>
    private static void Close(StringBuilder to)
    {
        var text = to.ToString();
        var blank = text.Length;
        while (text.AsSpan(0, blank).EndsWith("(br)"))
        {
            blank -= 4;
        }

        if (text.LastIndexOf('(', blank - 1) is var open && open >= 0 && text.IndexOfAny([')', '"'], open, blank - open) < 0)
        {
            to.Length = blank;
        }

        to.Append(')');
    }

    /// <summary>White space is not compared: the small tree keeps one for all, and none at a line break or in an empty box.</summary>
    private static void Write(ReadOnlySpan<char> text, StringBuilder to)
    {
        if (PageText.IsSpace(text))
        {
            return;
        }

        if (to[^1] == '"')
        {
            to.Length--;
        }
        else
        {
            to.Append('"');
        }

        foreach (var c in text)
        {
            if (!PageText.IsSpace([c]))
            {
                to.Append(c);
            }
        }

        to.Append('"');
    }
}
