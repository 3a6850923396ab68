using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Wording;

/// <summary>A token, or a part of one where it mixes digits with letters or joins words by hyphens: <c>$</c>, <c>2.6</c>, <c>m</c>.</summary>
/// <param name="Token">Index of the token in its sentence.</param>
/// <param name="Value">The number, where <paramref name="Kind"/> is <see cref="AtomKind.Number"/>.</param>
internal readonly record struct Atom(TextSpan Span, int Token, AtomKind Kind, double Value);

internal enum AtomKind : byte
{
    Word,
    Number,
    Symbol,
}
