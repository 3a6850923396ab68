using System.Collections.Frozen;
using Pipeline.News.Claims;
using Pipeline.News.Claims.Details;
using Pipeline.News.Claims.Figures.Numerals;
using Pipeline.News.Language;
using Pipeline.News.Metadata;
using Pipeline.News.Texts;

namespace Pipeline.News.Articles;

/// <summary>Reads the figures of a headline, which is no part of the clean text: <c>1 dead, 2 hurt in mill fire</c>.</summary>
internal static class HeadlineReader
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Numerals =
        NumeralReader.Words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static Headline Read(ArticleMetadata metadata, string body)
    {
        if (metadata.Headline?.Value is not { } text || !EnglishOnly.Reads(metadata) || !HasNumber(text))
        {
            return Headline.None;
        }

        var cased = HeadlineCase.Lowered(text, body);
        var annotated = TextAnnotator.Annotate(cased, [new Paragraph(new TextSpan(0, cased.Length), ParagraphRole.Heading)]);
        return new Headline(text, cased, ArticleDetails.Read(annotated, metadata.Published?.Value).Figures);
    }

    private static bool HasNumber(string text)
    {
        foreach (var word in text.AsSpan().SplitAny(' ', '-', ',', ':', '\u2013', '\u2014'))
        {
            if (Numerals.Contains(text.AsSpan(word)) || text.AsSpan(word).ContainsAnyInRange('0', '9'))
            {
                return true;
            }
        }

        return false;
    }
}
