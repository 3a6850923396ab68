using Pipeline.News.Texts;

namespace Pipeline.Search.Words;

/// <summary>A word of a text as it is looked up.</summary>
/// <param name="Folded">Without case and accents: letters and digits alone.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct SearchWord(string Folded, TextSpan Span);
