using System.Collections.Immutable;
using Pipeline.News.Claims.Names;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims;

/// <summary>The entities of one article, and who a phrase of it stands for.</summary>
internal sealed record ArticleNames(ImmutableArray<NamedEntity> Entities)
{
    public static readonly ArticleNames None = new([]);

    private readonly ImmutableArray<(TextSpan Span, NamedEntity Entity)> _mentions =
        [.. Entities.SelectMany(entity => entity.Mentions, (entity, span) => (span, entity)).OrderBy(mention => mention.span)];

    /// <summary>Of the people whose first name or title tells it.</summary>
    internal ImmutableDictionary<NamedEntity, Gender> Genders { get; init; } = ImmutableDictionary<NamedEntity, Gender>.Empty;

    /// <summary>Every mention of every entity, in the order of the text.</summary>
    internal ImmutableArray<(TextSpan Span, NamedEntity Entity)> Mentions => _mentions;

    /// <summary>Mentions that begin inside the span.</summary>
    internal IEnumerable<(TextSpan Span, NamedEntity Entity)> MentionsIn(TextSpan span)
    {
        for (var at = FirstFrom(span.Start); at < _mentions.Length && _mentions[at].Span.Start < span.End; at++)
        {
            yield return _mentions[at];
        }
    }

    /// <summary>The places named in the spans, each once, in order.</summary>
    internal ImmutableArray<string> PlacesIn(ImmutableArray<TextSpan> content) =>
        [.. content.SelectMany(MentionsIn).Where(mention => mention.Entity.Kind == EntityKind.Place).Select(mention => mention.Entity.Name).Distinct()];

    /// <summary>Index of the first mention that begins at or after <paramref name="offset"/>.</summary>
    internal int FirstFrom(int offset)
    {
        var (low, high) = (0, _mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _mentions[middle].Span.Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
