using System.Collections.Immutable;
using System.Text;
using Pipeline.News.Reading.LinkedData;
using Pipeline.News.Reading.Tree;

namespace Pipeline.News.Reading.Evidence;

/// <summary>Walks a page once, without recursion, and keeps what speaks of the article.</summary>
internal sealed class PageWalker
{
    /// <summary>In characters; bylines, dates and headlines are shorter, and the body is read elsewhere.</summary>
    public const int LongestLine = 300;

    /// <summary>What comes after so many is not read; an article's own page has a few hundred.</summary>
    private const int MostLines = 10_000;
    private const int MostMentions = 10_000;

    private readonly MetaTags _metas = new();
    private readonly List<string> _linkedData = [];
    private readonly ImmutableArray<string>.Builder _titles = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder _descriptions = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<PageLine>.Builder _lines = ImmutableArray.CreateBuilder<PageLine>();
    private readonly ImmutableArray<PageMention>.Builder _mentions = ImmutableArray.CreateBuilder<PageMention>();
    private readonly StringBuilder _line = new();
    private readonly PagePlace _place = new();
    private string? _title;
    private string? _canonical;
    private string? _language;
    private string? _scriptedDate;
    private string? _scriptedAuthor;

    public static PageEvidence Walk(PageTree tree)
    {
        var walker = new PageWalker();
        walker.WalkTree(tree);
        return new PageEvidence
        {
            Metas = walker._metas,
            Linked = new LinkedGraph(walker._linkedData),
            DeclaredTitles = walker._titles.ToImmutable(),
            DeclaredDescriptions = walker._descriptions.ToImmutable(),
            Lines = walker._lines.ToImmutable(),
            Mentions = walker._mentions.ToImmutable(),
            Title = walker._title,
            CanonicalLink = walker._canonical,
            Language = walker._language,
            ScriptedDate = walker._scriptedDate,
            ScriptedAuthor = walker._scriptedAuthor,
            ArticlesAround = walker._place.ArticlesAround,
        };
    }

    private void WalkTree(PageTree root)
    {
        var open = new Stack<(PageParent Node, int Next)>([(root, 0)]);
        while (open.TryPop(out var at))
        {
            if (at.Next == at.Node.ChildCount || _lines.Count > MostLines || _mentions.Count > MostMentions)
            {
                Leave(at.Node);
                continue;
            }

            open.Push((at.Node, at.Next + 1));
            switch (at.Node.Child(at.Next))
            {
                case PageText text:
                    if (at.Node is not PageElement { LocalName: "sub" or "sup" })
                    {
                        ElementText.Separate(_line, text.Data);
                    }

                    ElementText.Append(_line, text.Data, LongestLine);
                    break;
                case PageElement element when Enter(element):
                    open.Push((element, 0));
                    break;
                case PageElement unread:
                    Leave(unread);
                    break;
            }
        }
    }

    /// <summary>False where the children are not to be walked.</summary>
    private bool Enter(PageElement element)
    {
        var name = element.LocalName;
        switch (name)
        {
            case "meta":
                AddMeta(element);
                return false;
            case "link":
                AddLink(element);
                return false;
            case "title":
                AddTitle(element);
                return false;
            case "script":
                AddScript(element);
                return false;
            case "html":
                _language = element.GetAttribute("lang") ?? element.GetAttribute("xml:lang");
                return true;
            case "style" or "noscript" or "template" or "svg" or "select" or "iframe" or "textarea" or "math" or "object":
                return false;
            case "head" or "body":
                return true;
        }

        if (ElementText.IsBlock(name))
        {
            EndLine();
        }

        _place.Enter(element);
        foreach (var kind in ElementHints.KindsOf(element))
        {
            AddMention(kind, element);
        }

        return true;
    }

    private void Leave(PageParent node)
    {
        if (_place.IsAsideItself(node) || (node is PageElement element && ElementText.IsBlock(element.LocalName)))
        {
            EndLine();
        }

        _place.Leave(node);
    }

    private void EndLine()
    {
        var text = ElementText.Finish(_line);
        if (text.Length > 0)
        {
            _lines.Add(new PageLine(text, _place.IsAside) { IsForeign = _place.IsQuoted, Article = _place.Article });
        }
    }

    private void AddTitle(PageElement element)
    {
        if (element.ParentElement is { LocalName: "head" })
        {
            _titles.Add(element.TextContent);
        }

        _title ??= element.ParentElement is { LocalName: "head" or "body" } ? ElementText.Of(element, LongestLine) : null;
    }

    private void AddScript(PageElement element)
    {
        if (element.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true)
        {
            _linkedData.Add(element.TextContent);
        }
        else if (element.ChildCount > 0 && element.Child(0) is PageText script)
        {
            _scriptedDate ??= ScriptData.DateIn(script.Data);
            _scriptedAuthor ??= ScriptData.AuthorIn(script.Data);
        }
    }

    private void AddDeclared(string name, string content)
    {
        if (name.Equals("og:title", StringComparison.OrdinalIgnoreCase))
        {
            _titles.Add(content);
        }
        else if (name.EndsWith("description", StringComparison.OrdinalIgnoreCase))
        {
            _descriptions.Add(content);
        }
    }

    private void AddMeta(PageElement element)
    {
        var content = element.GetAttribute("content");
        // 20,000: longer contents are images or state, not metadata.
        if (content is null or { Length: 0 or > 20_000 })
        {
            return;
        }

        if (element.ParentElement is { LocalName: "head" })
        {
            AddDeclared(element.GetAttribute("property") ?? element.GetAttribute("name") ?? "", content);
        }

        foreach (var key in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
        {
            if (element.GetAttribute(key) is { Length: > 0 and < 100 } name)
            {
                _metas.Add(name, content);
                if (name == "parsely-page" || name.EndsWith("ld+json", StringComparison.OrdinalIgnoreCase))
                {
                    _linkedData.Add(content);
                }

                if (key == "itemprop" && ElementHints.KindOfProperty(name) is { } kind)
                {
                    _mentions.Add(new PageMention(kind, "", content, _lines.Count, _place.IsAside));
                }
            }
        }
    }

    private void AddLink(PageElement element)
    {
        if (_canonical is null && element.GetAttribute("rel") is { } rel
            && rel.Split(' ').Contains("canonical", StringComparer.OrdinalIgnoreCase))
        {
            _canonical = element.GetAttribute("href");
        }
    }

    private void AddMention(MentionKind kind, PageElement element)
    {
        var value = MachineValues.Of(element, kind);
        var text = ElementText.Of(element, LongestLine, apart: kind is not (MentionKind.Heading1 or MentionKind.Heading2 or MentionKind.HeadlineProperty));
        if (text.Length > 0 || value is { Length: > 0 })
        {
            _mentions.Add(new PageMention(kind, text, value is { Length: > 0 and < 1000 } ? value : null, _lines.Count, _place.IsAside && !(kind == MentionKind.TagLink && _place.IsInTopics)) 
            {
                Class = element.ClassName,
                Bare = kind == MentionKind.Heading1 ? HeadingText.Bare(element, text) : null,
                Link = kind == MentionKind.Heading1 ? HeadingText.Link(element, text) : null,
            });
        }
    }
}
