using System.Collections.Immutable;
using Pipeline.News.Bylines;
using Pipeline.News.Cleaning;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Metadata.Authors;

/// <summary>The writers whom the line below a story names, where no byline does.</summary>
internal static class SignedWriters
{
    /// <summary>An estimate, as that of lines below the body which open like a byline.</summary>
    private const double Confidence = 0.74;

    public static ImmutableArray<Sourced<string>> Read(CleanText body)
    {
        foreach (var block in body.Dropped)
        {
            if (block.BodyOffset > 0 && SignOff.Writers(block.Text) is { IsEmpty: false } names && names.All(PersonNames.IsFullName))
            {
                return [.. names.Select(name => new Sourced<string>(name, FieldSource.Text, Confidence))];
            }
        }

        return [];
    }
}
