using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Quotations;

/// <summary>Words between quotation marks, within one paragraph.</summary>
/// <param name="Span">With its marks.</param>
/// <param name="Inner">Without them; never empty.</param>
/// <param name="Continues">There is no closing mark: the next paragraph opens with a mark and goes on.</param>
internal readonly record struct Quotation(TextSpan Span, TextSpan Inner, bool Continues);
