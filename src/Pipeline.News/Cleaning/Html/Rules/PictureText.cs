using Pipeline.News.Cleaning.Html.Blocks;
using Pipeline.News.Cleaning.Text.Rules;

namespace Pipeline.News.Cleaning.Html.Rules;

/// <summary>Recognizes text that belongs to a picture because it says whose the picture is; such text is no body wherever it stands.</summary>
/// <remarks>Of 357 <c>figcaption</c> blocks with a word of credit on the development pages, 347 are no body.</remarks>
internal static class PictureText
{
    // Words: a few sentences; what is longer is a paragraph that names a photographer.
    private const int LongestCaption = 60;

    /// <summary>A given name, a surname, an outlet.</summary>
    private const int FewestNames = 3;

    /// <summary>In characters: a name, a slash, an outlet.</summary>
    private const int LongestCredit = 50;

    public static bool Is(PageFacts facts, int index)
    {
        if (facts.Shapes[index].Words > LongestCaption)
        {
            return false;
        }

        ref readonly var block = ref facts.Page.Blocks[index];
        return (facts.Page.Boxes[block.Box].In(HtmlTag.Caption) && (facts.Phrases[index].Any & PhraseKinds.Credit) != 0)
            || (block.AfterPicture && (block.InlineHints & BoxHints.Caption) != 0 && facts.Page.Boxes[block.Box].Tag != HtmlTag.Paragraph)
            || (block.ItalicChars >= block.Length - 1 && EndsInBareCredit(facts.Page.TextOf(block)))
            || CaptionLines.EndsInNamedCredit(facts.Page.TextOf(block));
    }

    /// <summary>"… on Friday. Ann Lee/Harbour Post": a sentence, and behind it names and a slash.</summary>
    private static bool EndsInBareCredit(ReadOnlySpan<char> text)
    {
        var tail = text[(text.LastIndexOf(". ") + 1)..].Trim();
        if (tail.Length == text.Length || tail.Length > LongestCredit || !tail.Contains('/'))
        {
            return false;
        }

        var names = 0;
        foreach (var part in tail.SplitAny(' ', '/'))
        {
            var word = tail[part];
            if (word.Length > 0 && !char.IsUpper(word[0]))
            {
                return false;
            }

            names += word.Length > 0 ? 1 : 0;
        }

        return names >= FewestNames && !BlockShape.IsSentenceEnd(tail[^1]);
    }
}
