using System.Collections.Immutable;
using Pipeline.News.Cleaning;

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
        var lines = ImmutableArray.CreateBuilder<DumpLine>(MostLines(body));
        foreach (var block in body.Dropped)
        {
            var place = block.BodyOffset <= 0 ? LinePlace.BeforeBody
                : block.BodyOffset >= body.Text.Length ? LinePlace.AfterBody
                : LinePlace.InsideBody;
            foreach (var line in block.Text.AsSpan().Split('\n'))
            {
                var own = block.Text.AsSpan(line);
                var text = (own.Length == block.Text.Length ? WhiteSpace.Collapse(block.Text) : WhiteSpace.Collapse(own)).TrimStart('•', '·', '*', ' ');
                if (text.Length > 0)
                {
                    lines.Add(new DumpLine(text, block.Rule, place));
                }
            }
        }

        return lines.DrainToImmutable();
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

    /// <summary>Empty ones too.</summary>
    private static int MostLines(CleanText body)
    {
        var lines = 0;
        foreach (var block in body.Dropped)
        {
            lines += block.Text.AsSpan().Count('\n') + 1;
        }

        return lines;
    }
}
