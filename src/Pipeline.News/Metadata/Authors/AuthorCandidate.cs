using System.Collections.Immutable;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Metadata.Authors;

internal enum AuthorEvidence
{
    /// <summary>A field for the author that readers need not see.</summary>
    Field,

    /// <summary>A line at the headline that says who wrote.</summary>
    Byline,

    /// <summary>Likewise, and the name is a link to its bearer's page.</summary>
    LinkedByline,

    /// <summary>A line at the headline that stands beside a date.</summary>
    BesideDate,

    /// <summary>An element or a place of the page that usually names the author.</summary>
    Place,
}

/// <param name="Names">In order; may be empty.</param>
internal readonly record struct AuthorCandidate(ImmutableArray<string> Names, AuthorEvidence Evidence, FieldSource From, double Confidence);
