using System.Collections.Immutable;
using Pipeline.News.Texts;

namespace Pipeline.Search.Words;

/// <param name="Marks">Where the words that were asked for stand in it; in order, none over another.</param>
public sealed record FoundText(string Text, ImmutableArray<TextSpan> Marks);
