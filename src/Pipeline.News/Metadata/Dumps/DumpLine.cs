using System.Collections.Immutable;
using Pipeline.News.Cleaning;
using Pipeline.News.Texts;

namespace Pipeline.News.Metadata.Dumps;

internal enum LinePlace
{
    BeforeBody,
    InsideBody,
    AfterBody,
}

/// <summary>A line of a text dump that is not body.</summary>
/// <param name="Rule">Why cleaning dropped it, one of <see cref="DropRules"/>.</param>
internal readonly record struct DumpLine(string Text, string Rule, LinePlace Place)
{
    /// <summary>In the order of the document.</summary>
    public static ImmutableArray<DumpLine> Of(CleanText body)
    {
        // Nearly all blocks are one line.
        var lines = ImmutableArray.CreateBuilder<DumpLine>(body.Dropped.Length);
        foreach (var block in body.Dropped)
        {
            // A sender, an archive and a printed page name and date themselves, not the article.
            if (block.Rule is DropRules.MailHead or DropRules.ArchiveBanner or DropRules.PageEdge or DropRules.UpdateTime)
            {
                continue;
            }

            var place = block.BodyOffset <= 0 ? LinePlace.BeforeBody
                : block.BodyOffset >= body.Text.Length ? LinePlace.AfterBody
                : LinePlace.InsideBody;
            if (!block.Text.Contains('\n', StringComparison.Ordinal))
            {
                Add(lines, WhiteSpace.Collapse(block.Text), block.Rule, place);
                continue;
            }

            foreach (var line in block.Text.AsSpan().Split('\n'))
            {
                Add(lines, WhiteSpace.Collapse(block.Text.AsSpan(line)), block.Rule, place);
            }
        }

        return lines.DrainToImmutable();
    }

    private static void Add(ImmutableArray<DumpLine>.Builder lines, string text, string rule, LinePlace place)
    {
        text = text.TrimStart('•', '·', '*', ' ');
        if (text.Length > 0)
        {
            lines.Add(new DumpLine(text, rule, place));
        }
    }

    /// <summary>So many lines open the document.</summary>
    public static int CountBeforeBody(ImmutableArray<DumpLine> lines)
    {
        var before = 0;
        while (before < lines.Length && lines[before].Place == LinePlace.BeforeBody)
        {
            before++;
        }

        return before;
    }
}
