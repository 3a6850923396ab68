using System.Collections.Immutable;
using Pipeline.News.Claims;

namespace Pipeline.News.Articles;

/// <summary>A headline as far as it can be compared.</summary>
/// <param name="Text">As it stands over the article.</param>
/// <param name="Cased">The same with capitals only where the article's body has them: character for character as long.</param>
/// <param name="Figures">Spans into either.</param>
public sealed record Headline(string Text, string Cased, ImmutableArray<Figure> Figures)
{
    public static Headline None { get; } = new("", "", []);
}
