using Pipeline.News.Reading.Tree;

namespace Pipeline.News.Reading.Evidence;

/// <summary>What an element gives for machines beside the text that readers see.</summary>
internal static class MachineValues
{
    /// <summary>Null where it gives nothing.</summary>
    public static string? Of(PageElement element, MentionKind kind) => element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? kind switch
    {
        _ when element.LocalName == "abbr" => element.GetAttribute("title"),
        MentionKind.AuthorLink => element.GetAttribute("href"),
        MentionKind.AuthorProperty => NestedName(element),
        MentionKind.Time or MentionKind.PublishedClass or MentionKind.ModifiedClass =>
            element.GetAttribute("data-datetime") ?? element.GetAttribute("data-timestamp") ?? element.GetAttribute("data-date"),
        _ => null,
    };

    /// <summary>The name of a person whom an element describes for machines alone.</summary>
    private static string? NestedName(PageElement element)
    {
        for (var i = 0; i < element.ChildCount; i++)
        {
            if (element.Child(i) is PageElement { LocalName: "meta" } meta && meta.GetAttribute("itemprop") == "name")
            {
                return meta.GetAttribute("content");
            }
        }

        return null;
    }
}
