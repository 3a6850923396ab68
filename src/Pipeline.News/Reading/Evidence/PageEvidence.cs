using System.Collections.Immutable;
using Pipeline.News.Reading.LinkedData;

namespace Pipeline.News.Reading.Evidence;

/// <summary>Everything on a web page that may say something about its article, gathered in one walk.</summary>
internal sealed record PageEvidence
{
    public required MetaTags Metas { get; init; }

    /// <summary>What its JSON-LD says.</summary>
    public required LinkedGraph Linked { get; init; }

    /// <summary>The titles that its head declares: of the window, and for who shares the page.</summary>
    public required ImmutableArray<string> DeclaredTitles { get; init; }

    public required ImmutableArray<string> DeclaredDescriptions { get; init; }

    public required ImmutableArray<PageLine> Lines { get; init; }

    /// <summary>In document order.</summary>
    public required ImmutableArray<PageMention> Mentions { get; init; }

    public string? Title { get; init; }

    public string? CanonicalLink { get; init; }

    public string? Language { get; init; }

    /// <summary>The first date of publication in the data that a page's scripts are fed with.</summary>
    public string? ScriptedDate { get; init; }

    /// <summary>Whom those data name as the page's author.</summary>
    public string? ScriptedAuthor { get; init; }

    /// <summary>For each <c>article</c> element the one around it, by number; 0 is the page, and none.</summary>
    public required ImmutableArray<int> ArticlesAround { get; init; }

    /// <summary>
    /// As seen from the headline: where it stands in what looks like an aside, so does the article, and what stands beside it is none; and
    /// the text of other <c>article</c> elements than its own is that of other articles.
    /// </summary>
    public PageEvidence SeenFrom(int headline)
    {
        if (headline < 0 || headline >= Lines.Length)
        {
            return this;
        }

        var (first, end) = AsideAround(headline);
        // An article element that holds little beside the headline is its head alone, and the text stands in another.
        var own = Lines[headline].Article is > 0 and var article && IsLargest(article) ? article : 0;
        return this with
        {
            Lines = [.. Lines.Select((l, i) => i >= first && i < end ? l with { Aside = false, IsForeign = false } : IsForeign(l, own) ? l with { Aside = true, IsForeign = true } : l)],
            Mentions = [.. Mentions.Select(m => m.Line >= first && m.Line < end ? m with { Aside = false }
                : m.Text.Length > 0 && m.Line < Lines.Length && IsForeign(Lines[m.Line], own) ? m with { Aside = true } : m)],
        };
    }

    /// <summary>The lines of the aside that the headline stands in; none where it stands in none.</summary>
    private (int First, int End) AsideAround(int headline)
    {
        var (first, end) = (headline, headline);
        while (first > 0 && Lines[headline].Aside && Lines[first - 1].Aside)
        {
            first--;
        }

        while (end < Lines.Length && Lines[end].Aside)
        {
            end++;
        }

        return (first, end);
    }

    private bool IsLargest(int article) =>
        Lines.Where(l => l.Article > 0).CountBy(l => l.Article).MaxBy(c => c.Value).Key == article;

    private bool IsForeign(PageLine line, int own)
    {
        for (var around = own; around > 0; around = ArticlesAround[around])
        {
            if (line.Article == around)
            {
                return false;
            }
        }

        return own > 0 && line.Article > 0;
    }
}

/// <summary>A line of visible text: what stands between two block boundaries.</summary>
/// <param name="Text">White space collapsed; cut after <see cref="PageWalker.LongestLine"/> characters.</param>
/// <param name="Aside">Inside comments, related links, a menu or a footer.</param>
internal readonly record struct PageLine(string Text, bool Aside)
{
    /// <summary>Of another text: a quotation, an embedded post, another article. An aside, too.</summary>
    public bool IsForeign { get; init; }

    /// <summary>The number of the <c>article</c> element that it stands in, the innermost; 0 for none.</summary>
    public int Article { get; init; }
}

/// <summary>An element that by its name or attributes speaks of the article.</summary>
/// <param name="Text">Its visible text.</param>
/// <param name="Value">What its attributes give for machines (<c>datetime</c>, <c>content</c>); null where they give nothing.</param>
/// <param name="Line">Index into <see cref="PageEvidence.Lines"/> of the line that it begins or stands in.</param>
internal readonly record struct PageMention(MentionKind Kind, string Text, string? Value, int Line, bool Aside)
{
    /// <summary>The element's class, by which elements of one kind are known; null for none.</summary>
    public string? Class { get; init; }

    /// <summary>Of a heading: its text without labels, counters and buttons in it; null where it has none of them.</summary>
    public string? Bare { get; init; }

    /// <summary>Of a heading: where it leads, all of it being one link; null where it is none.</summary>
    public string? Link { get; init; }
}

internal enum MentionKind
{
    Heading1,
    Heading2,
    HeadlineProperty,
    Time,
    PublishedProperty,
    PublishedClass,
    ModifiedProperty,
    ModifiedClass,
    AuthorProperty,
    AuthorLink,
    AuthorClass,
    SectionProperty,
    TagLink,
    PublisherProperty,
}
