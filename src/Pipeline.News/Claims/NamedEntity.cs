using System.Collections.Immutable;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims;

/// <summary>One person, organization, place or group through the whole article, under its fullest name.</summary>
/// <param name="Role">Office or title, as the article gives it: <c>US Secretary of State</c>.</param>
/// <param name="Mentions">Names and titles that stand for it, in order; pronouns are not listed.</param>
public sealed record NamedEntity(string Name, EntityKind Kind, string? Role, ImmutableArray<TextSpan> Mentions);

public enum EntityKind
{
    Person,
    Organization,
    Place,
    Group,
}
