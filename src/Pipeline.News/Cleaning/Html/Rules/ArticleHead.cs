using Pipeline.News.Bylines;
using Pipeline.News.Cleaning.Html.Blocks;
using Pipeline.News.Dates;

namespace Pipeline.News.Cleaning.Html.Rules;

/// <summary>Recognizes the lines that stand over an article: headline, byline, date. They are short, so the model learns little
/// from them, and they matter, for metadata is read from them.</summary>
internal static class ArticleHead
{
    // Words: headlines and bylines with their roles are shorter, paragraphs mostly longer.
    private const int LongestLine = 16;

    /// <summary>In characters; a byline or a date, and what may stand beside a date: its label, its weekday.</summary>
    private const int LongestSignature = 80;
    private const int MostBesideDate = 25;

    /// <summary>The rule that such a line falls under; null for everything else.</summary>
    public static string? RuleOf(PageFacts facts, int index)
    {
        ref readonly var block = ref facts.Page.Blocks[index];
        ref readonly var box = ref facts.Page.Boxes[block.Box];
        ref readonly var shape = ref facts.Shapes[index];
        var named = box.Hints | block.InlineHints;
        return IsHeadline(facts, index) ? DropRules.Headline
            : shape.Words > LongestLine || shape.Sentences > 1 ? ByForm(facts.Page.TextOf(block))
            : shape.Digits > 0 && (block.HasTime || (named & BoxHints.Date) != 0 || IsDate(shape)) ? DropRules.PublicationTime
            : (named & (BoxHints.Byline | BoxHints.Author)) != 0 || SaysWho(facts.Phrases[index], shape) ? DropRules.Byline
            : ByForm(facts.Page.TextOf(block));
    }

    /// <summary>A main heading, or words of the declared title that are most of it.</summary>
    public static bool IsHeadline(PageFacts facts, int index) =>
        facts.Page.Boxes[facts.Page.Blocks[index].Box].Tag == HtmlTag.Heading1 || facts.Evidence[index] is { Title: > 0.8f, OfTitle: > 0.5f };

    /// <summary>Where no element and no title says which line is the headline, it is the short one over the byline.</summary>
    public static bool IsOverByline(PageFacts facts, int index)
    {
        if (index + 1 == facts.Shapes.Length || facts.Shapes[index] is not { Words: > 1 and <= LongestLine, EndsSentence: false, EndsColon: false }
            || RuleOf(facts, index + 1) is not (DropRules.Byline or DropRules.PublicationTime))
        {
            return false;
        }

        for (var i = 0; i < index; i++)
        {
            if (IsHeadline(facts, i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"By", "Reading time": hardly a word more, or names ("Pay by card" has none).</summary>
    private static bool SaysWho((PhraseKinds Any, PhraseKinds First, int Words) phrases, in BlockShape shape) =>
        (phrases.First & PhraseKinds.Byline) != 0 && (phrases.Words * 2 >= shape.Words || shape.CapitalWords > 1 || shape.Capitals == 0);

    /// <summary>By the forms of bylines and dates that metadata reads, in every language.</summary>
    private static string? ByForm(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestSignature)
        {
            return null;
        }

        var line = text.ToString();
        return BylineReader.IsByline(line) ? DropRules.Byline
            : DateScanner.First(line) is { } date && line.Length - (date.End - date.Start) <= MostBesideDate ? DropRules.PublicationTime
            : null;
    }

    /// <summary>A year, a day, perhaps the hour, and hardly a word more ("Publié le 9 octobre 2024 à 18h05").</summary>
    private static bool IsDate(in BlockShape shape) => shape.HasYear && shape.Words <= 10 && shape.Digits >= 5 && shape.Letters <= 40 && !shape.EndsSentence;
}
