using System.Collections.Immutable;
using FsCheck.Fluent;
using Pipeline.News.Claims;
using Pipeline.News.Language;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Claims;

public sealed class HostileTextTests
{
    private static readonly string[] Pieces =
    [
        "at least", "83", "1,9", "$", "€2m", "half a", "million", "dozen", "dozens of", "between", "and", "to", "-", "–", ".", ",", "\"", "“", "he", "said",
        "Mr.", "al-", "IS", "killed", "people", "2016", "Feb.", "31", "last", "Monday", "years", "ago", "the", "of", "whom", "😀", "שלום", "''", "(", ")", "/", "%", "12:30", "p.m.",
    ];

    [Fact]
    [Trait("Kind", "Property")]
    public void Spans_stay_inside_the_text_whatever_it_is() => Prop.ForAll(
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Join(" ", pieces)).ToArbitrary(),
        text => Claims(text).All(claim =>
            claim.Content.Concat(claim.Figures.Select(figure => figure.Span)).Concat(claim.Times.Select(time => time.Span)).Append(claim.Sentence)
                .All(span => span.Start >= 0 && span.Start < span.End && span.End <= text.Length)
            && claim.CheckWorthiness is >= 0 and <= 1)).Holds();

    private static ImmutableArray<Claim> Claims(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var annotated = TextAnnotator.Annotate(text, [new Paragraph(new TextSpan(0, text.Length), ParagraphRole.Paragraph)]);
        return ClaimExtractor.Extract(annotated, NameFinder.Find(annotated), Passages.OnFriday);
    }
}
