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

    /// <summary>Where the headline itself stands in what looks like an aside, so does the article, and what stands beside it is none.</summary>
    public PageEvidence WithoutAsideAt(int headline)
    {
        if (headline < 0 || headline >= Lines.Length || !Lines[headline].Aside)
        {
            return this;
        }

        var (first, end) = (headline, headline);
        while (first > 0 && Lines[first - 1].Aside)
        {
            first--;
        }

        while (end < Lines.Length && Lines[end].Aside)
        {
            end++;
        }

        return this with
        {
            Lines = [.. Lines.Select((l, i) => i >= first && i < end ? l with { Aside = false } : l)],
            Mentions = [.. Mentions.Select(m => m.Line >= first && m.Line < end ? m with { Aside = false } : m)],
        };
    }
}

/// <summary>A line of visible text: what stands between two block boundaries.</summary>
/// <param name="Text">White space collapsed; cut after <see cref="PageWalker.LongestLine"/> characters.</param>
/// <param name="Aside">Inside comments, related links, a menu or a footer.</param>
internal readonly record struct PageLine(string Text, bool Aside);

/// <summary>An element that by its name or attributes speaks of the article.</summary>
/// <param name="Text">Its visible text.</param>
/// <param name="Value">What its attributes give for machines (<c>datetime</c>, <c>content</c>); null where they give nothing.</param>
/// <param name="Line">Index into <see cref="PageEvidence.Lines"/> of the line that it begins or stands in.</param>
internal readonly record struct PageMention(MentionKind Kind, string Text, string? Value, int Line, bool Aside);

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
