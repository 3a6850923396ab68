using System.Collections.Immutable;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims;

/// <summary>How much a check of one sentence is worth, whether or not a claim was found in it.</summary>
/// <param name="CheckWorthiness">0 to 1.</param>
/// <param name="Why">The features behind it, strongest first, in plain words.</param>
public sealed record ScoredSentence(TextSpan Span, double CheckWorthiness, ImmutableArray<string> Why);

/// <summary>What an article claims, in the order of its text, and what each of its sentences is worth.</summary>
internal sealed record ArticleClaims(ImmutableArray<Claim> Claims, ImmutableArray<ScoredSentence> Sentences)
{
    public static readonly ArticleClaims None = new([], []);
}
