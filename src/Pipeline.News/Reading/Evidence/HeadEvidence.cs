using System.Collections.Immutable;
using Pipeline.News.Reading.Tree;

namespace Pipeline.News.Reading.Evidence;

/// <summary>What a page says of itself for machines: titles, <c>meta</c> and <c>link</c> elements, the data of its scripts. Such elements stand in bodies, too.</summary>
internal sealed class HeadEvidence
{
    /// <summary>In characters; names of <c>meta</c> in use have a third of it.</summary>
    public const int LongestName = 100;

    /// <summary>In characters; longer contents are images or state, not metadata.</summary>
    private const int LongestContent = 20_000;

    public MetaTags Metas { get; } = new();

    /// <summary>JSON-LD, as it stands.</summary>
    public List<string> LinkedData { get; } = [];

    public ImmutableArray<string>.Builder Titles { get; } = ImmutableArray.CreateBuilder<string>();

    public ImmutableArray<string>.Builder Descriptions { get; } = ImmutableArray.CreateBuilder<string>();

    public string? Title { get; private set; }

    public string? CanonicalLink { get; private set; }

    public string? Language { get; private set; }

    public string? ScriptedDate { get; private set; }

    public string? ScriptedAuthor { get; private set; }

    /// <summary>True where the element holds nothing for readers.</summary>
    public bool Reads(PageElement element)
    {
        switch (element.LocalName)
        {
            case "meta":
                AddMeta(element);
                return true;
            case "link":
                AddLink(element);
                return true;
            case "title":
                AddTitle(element);
                return true;
            case "script":
                AddScript(element);
                return true;
            case "html":
                Language = element.GetAttribute("lang") ?? element.GetAttribute("xml:lang");
                return false;
            default:
                return false;
        }
    }

    /// <summary>Null where it has none, or one that is no metadata.</summary>
    public static string? ContentOf(PageElement meta) => meta.GetAttribute("content") is { Length: > 0 and <= LongestContent } content ? content : null;

    private void AddTitle(PageElement element)
    {
        if (element.ParentElement is { LocalName: "head" })
        {
            Titles.Add(element.TextContent);
        }

        Title ??= element.ParentElement is { LocalName: "head" or "body" } ? ElementText.Of(element, PageWalker.LongestLine) : null;
    }

    private void AddScript(PageElement element)
    {
        if (element.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true)
        {
            LinkedData.Add(element.TextContent);
        }
        else if (element.ChildCount > 0 && element.Child(0) is PageText script)
        {
            ScriptedDate ??= ScriptData.DateIn(script.Data);
            ScriptedAuthor ??= ScriptData.AuthorIn(script.Data);
        }
    }

    private void AddDeclared(string name, string content)
    {
        if (name.Equals("og:title", StringComparison.OrdinalIgnoreCase))
        {
            Titles.Add(content);
        }
        else if (name.EndsWith("description", StringComparison.OrdinalIgnoreCase))
        {
            Descriptions.Add(content);
        }
    }

    private void AddMeta(PageElement element)
    {
        if (ContentOf(element) is not { } content)
        {
            return;
        }

        if (element.ParentElement is { LocalName: "head" })
        {
            AddDeclared(element.GetAttribute("property") ?? element.GetAttribute("name") ?? "", content);
        }

        foreach (var key in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
        {
            if (element.GetAttribute(key) is { Length: > 0 and < LongestName } name)
            {
                Metas.Add(name, content);
                if (name == "parsely-page" || name.EndsWith("ld+json", StringComparison.OrdinalIgnoreCase))
                {
                    LinkedData.Add(content);
                }
            }
        }
    }

    private void AddLink(PageElement element)
    {
        if (CanonicalLink is null && element.GetAttribute("rel") is { } rel
            && rel.Split(' ').Contains("canonical", StringComparer.OrdinalIgnoreCase))
        {
            CanonicalLink = element.GetAttribute("href");
        }
    }
}
