using System.Collections.Immutable;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata.Fields;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Metadata.Dumps;

/// <summary>The tags of a text dump: a line of names apart by commas, right behind the body.</summary>
internal static class DumpTags
{
    /// <summary>In lines behind the body.</summary>
    private const int Nearby = 5;

    /// <summary>Of 144 such tags 61 are among those that the same page declares, with ten more of which eight are; so few of the unlabelled are found that theirs is the same estimate.</summary>
    private const double Agreeing = 0.45;

    public static ImmutableArray<Sourced<string>> Read(ImmutableArray<DumpLine> lines, CleanText body)
    {
        var labelled = lines.Where(l => l.Rule == DropRules.Tags).Select(l => WithoutLabel(l.Text)).ToArray();
        if (labelled.Length > 0)
        {
            return Topics.Distinct(labelled, FieldSource.Text, Agreeing);
        }

        var after = 0;
        foreach (var line in lines)
        {
            if (line.Place == LinePlace.AfterBody && after++ < Nearby && IsTagLine(line.Text, body.Text))
            {
                return Topics.Distinct([WithoutLabel(line.Text)], FieldSource.Text, Agreeing);
            }
        }

        return [];
    }

    /// <summary>Three names or more, most of them in the body, no sentence.</summary>
    private static bool IsTagLine(string line, string body)
    {
        var parts = WithoutLabel(line).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length >= 3 && line[^1] is not ('.' or '!' or '?')
            && parts.All(p => p.Length <= 40 && char.IsUpper(p[0]) && p.AsSpan().Count(' ') <= 4)
            && parts.Count(p => body.Contains(p.Split(' ')[^1], StringComparison.OrdinalIgnoreCase)) * 2 > parts.Length;
    }

    private static string WithoutLabel(string line) =>
        line.StartsWith("Tags:", StringComparison.OrdinalIgnoreCase) ? line[5..]
        : line.StartsWith("Topics:", StringComparison.OrdinalIgnoreCase) ? line[7..]
        : line;
}
