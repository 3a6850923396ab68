using System.Collections.Immutable;
using Pipeline.News.Bylines;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Metadata.Authors;

/// <summary>A byline of several lines: <c>By Ann Lee</c>, <c>Political Correspondent</c>, <c>and Tom Ray</c>.</summary>
internal static class BylineRun
{
    /// <summary>A role, and a place.</summary>
    private const int MostLinesBetween = 2;

    private static readonly string[] Joining = ["and ", "with ", "& ", "und ", "et ", "y ", "e ", "och ", "og ", "en "];

    /// <summary>The names of a line and of the lines below that go on with it.</summary>
    /// <param name="last">The line that the names stand in.</param>
    public static ImmutableArray<string> Of(PageEvidence page, int last, ImmutableArray<string> names)
    {
        if (names.IsEmpty)
        {
            return names;
        }

        var found = names;
        var between = 0;
        for (var i = last + 1; i < page.Lines.Length && between <= MostLinesBetween && !page.Lines[i].Aside; i++)
        {
            var line = page.Lines[i].Text;
            if (line.Length < BylineFinder.LongestMention && GoesOn(line) is { IsEmpty: false } more)
            {
                found = [.. found, .. more.Except(found, StringComparer.OrdinalIgnoreCase)];
                between = 0;
            }
            else if (BylineRoles.IsOne(line))
            {
                between++;
            }
            else
            {
                break;
            }
        }

        return found;
    }

    private static ImmutableArray<string> GoesOn(string line)
    {
        var opened = Array.Find(Joining, j => line.StartsWith(j, StringComparison.OrdinalIgnoreCase)) is { } word ? line[word.Length..] : BylineOpeners.After(line);
        return opened is not null && BylineReader.Names(opened, NameTrust.Pointed) is var names && names.All(PersonNames.IsSurelyFullName) ? names : [];
    }
}
