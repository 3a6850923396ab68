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

    private readonly HeadEvidence _head = new();
    private readonly ImmutableArray<PageLine>.Builder _lines = ImmutableArray.CreateBuilder<PageLine>();
    private readonly ImmutableArray<PageMention>.Builder _mentions = ImmutableArray.CreateBuilder<PageMention>();
    private readonly StringBuilder _line = new();
    private readonly PagePlace _place = new();

    public static PageEvidence Walk(PageTree tree)
    {
        var walker = new PageWalker();
        walker.WalkTree(tree);
        return new PageEvidence
        {
            Metas = walker._head.Metas,
            Linked = new LinkedGraph(walker._head.LinkedData),
            DeclaredTitles = walker._head.Titles.ToImmutable(),
            DeclaredDescriptions = walker._head.Descriptions.ToImmutable(),
            Lines = walker._lines.ToImmutable(),
            Mentions = walker._mentions.ToImmutable(),
            Title = walker._head.Title,
            CanonicalLink = walker._head.CanonicalLink,
            Language = walker._head.Language,
            ScriptedDate = walker._head.ScriptedDate,
            ScriptedAuthor = walker._head.ScriptedAuthor,
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
        if (_head.Reads(element))
        {
            if (name == "meta")
            {
                AddProperty(element);
            }

            return false;
        }

        if (name is "style" or "noscript" or "template" or "svg" or "select" or "iframe" or "textarea" or "math" or "object" or "rt" or "rp")
        {
            return false;
        }

        if (name is "html" or "head" or "body")
        {
            return true;
        }

        EnterText(element);
        return true;
    }

    private void EnterText(PageElement element)
    {
        if (ElementText.IsBlock(element.LocalName))
        {
            EndLine();
        }

        _place.Enter(element);
        foreach (var kind in ElementHints.KindsOf(element))
        {
            AddMention(kind, element);
        }
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

    /// <summary>What a <c>meta</c> among the text says of the element around it.</summary>
    private void AddProperty(PageElement meta)
    {
        if (HeadEvidence.ContentOf(meta) is { } content && meta.GetAttribute("itemprop") is { Length: > 0 and < HeadEvidence.LongestName } name && ElementHints.KindOfProperty(name) is { } kind)
        {
            _mentions.Add(new PageMention(kind, "", content, _lines.Count, _place.IsAside));
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
