using Pipeline.News.Cleaning.Html.Blocks;

namespace Pipeline.News.Cleaning.Html.Features;

/// <summary>What a block shows by itself: its text, and the element around it.</summary>
internal static class OwnFeatures
{
    private const BoxHints InlineByline = BoxHints.Byline | BoxHints.Author | BoxHints.Date | BoxHints.Tags;

    public static void Fill(PageFacts facts, int index, Span<float> row)
    {
        ref readonly var block = ref facts.Page.Blocks[index];
        Text(block, facts.Shapes[index], row);
        var (any, first, words) = facts.Phrases[index];
        for (var kind = 0; kind <= BlockFeature.PhraseShop - BlockFeature.PhraseAboutAuthor; kind++)
        {
            var bit = (PhraseKinds)(1 << kind);
            row[(int)BlockFeature.PhraseAboutAuthor + kind] = (first & bit) != 0 ? 2 : (any & bit) != 0 ? 1 : 0;
        }

        row[(int)BlockFeature.PhraseWords] = words / Math.Max(1f, facts.Shapes[index].Words);
        row[(int)BlockFeature.BeforePicture] = index + 1 < facts.Shapes.Length && facts.Page.Blocks[index + 1].AfterPicture ? 1 : 0;
        row[(int)BlockFeature.Repeats] = facts.Repeats[index];
        row[(int)BlockFeature.Copies] = facts.Copies[index];
        var evidence = facts.Evidence[index];
        row[(int)BlockFeature.TitleShare] = evidence.Title;
        row[(int)BlockFeature.OfTitle] = evidence.OfTitle;
        row[(int)BlockFeature.DescriptionShare] = evidence.Description;
        row[(int)BlockFeature.LinkedBody] = evidence.Body;
        Element(facts.Page.Boxes[block.Box], row);
        row[(int)BlockFeature.InlineByline] = (block.InlineHints & InlineByline) != 0 ? 1 : 0;
        row[(int)BlockFeature.InlineClutter] = (block.InlineHints & BoxFacts.Clutter) != 0 ? 1 : 0;
    }

    private static void Text(in Block block, in BlockShape shape, Span<float> row)
    {
        float length = block.Length;
        var letters = Math.Max(1f, shape.Letters);
        var words = Math.Max(1f, shape.Words);
        row[(int)BlockFeature.Size] = shape.Size;
        row[(int)BlockFeature.Words] = shape.Words;
        row[(int)BlockFeature.LinkShare] = block.LinkChars / length;
        row[(int)BlockFeature.Links] = block.Links;
        row[(int)BlockFeature.InPageLinks] = block.InPageLinks;
        row[(int)BlockFeature.BoldShare] = block.BoldChars / length;
        row[(int)BlockFeature.ItalicShare] = block.ItalicChars / length;
        row[(int)BlockFeature.Commas] = shape.Commas;
        row[(int)BlockFeature.Sentences] = shape.Sentences;
        row[(int)BlockFeature.EndsSentence] = shape.EndsSentence ? 1 : 0;
        row[(int)BlockFeature.EndsColon] = shape.EndsColon ? 1 : 0;
        row[(int)BlockFeature.StartsLower] = shape.StartsLower ? 1 : 0;
        row[(int)BlockFeature.CapitalShare] = shape.Capitals / letters;
        row[(int)BlockFeature.CapitalWordShare] = shape.CapitalWords / words;
        row[(int)BlockFeature.DigitShare] = shape.Digits / length;
        row[(int)BlockFeature.MarkShare] = shape.Marks / length;
        row[(int)BlockFeature.WordLength] = letters / words;
        row[(int)BlockFeature.LineBreaks] = block.LineBreaks;
        row[(int)BlockFeature.AfterBreak] = block.AfterBreak ? 1 : 0;
        row[(int)BlockFeature.HasTime] = block.HasTime ? 1 : 0;
        row[(int)BlockFeature.AfterPicture] = block.AfterPicture ? 1 : 0;
        row[(int)BlockFeature.HasYear] = shape.HasYear ? 1 : 0;
    }

    private static void Element(in Box box, Span<float> row)
    {
        row[(int)BlockFeature.IsParagraph] = box.Tag == HtmlTag.Paragraph ? 1 : 0;
        row[(int)BlockFeature.IsItem] = box.Tag == HtmlTag.Item ? 1 : 0;
        row[(int)BlockFeature.HeadingLevel] = HtmlTags.IsHeading(box.Tag) ? 1 + box.Tag - HtmlTag.Heading1 : 0;
        row[(int)BlockFeature.IsCell] = box.Tag is HtmlTag.Cell or HtmlTag.Row ? 1 : 0;
        row[(int)BlockFeature.IsDiv] = box.Tag == HtmlTag.Div ? 1 : 0;
        row[(int)BlockFeature.IsCaption] = box.In(HtmlTag.Caption) ? 1 : 0;
        row[(int)BlockFeature.IsControl] = box.In(HtmlTag.Button) || box.In(HtmlTag.Label) ? 1 : 0;
        row[(int)BlockFeature.InArticle] = box.In(HtmlTag.Article) ? 1 : 0;
        row[(int)BlockFeature.InMain] = box.In(HtmlTag.Main) ? 1 : 0;
        row[(int)BlockFeature.InAside] = box.In(HtmlTag.Aside) ? 1 : 0;
        row[(int)BlockFeature.InNav] = box.In(HtmlTag.Nav) ? 1 : 0;
        row[(int)BlockFeature.InHeader] = box.In(HtmlTag.Header) ? 1 : 0;
        row[(int)BlockFeature.InFooter] = box.In(HtmlTag.Footer) ? 1 : 0;
        row[(int)BlockFeature.InForm] = box.In(HtmlTag.Form) ? 1 : 0;
        row[(int)BlockFeature.InFigure] = box.In(HtmlTag.Figure) ? 1 : 0;
        row[(int)BlockFeature.InList] = box.In(HtmlTag.List) ? 1 : 0;
        row[(int)BlockFeature.InTable] = box.In(HtmlTag.Table) ? 1 : 0;
        row[(int)BlockFeature.InQuote] = box.In(HtmlTag.Blockquote) ? 1 : 0;
        row[(int)BlockFeature.InPreformatted] = box.In(HtmlTag.Preformatted) ? 1 : 0;
        row[(int)BlockFeature.Depth] = box.Depth;
        row[(int)BlockFeature.IsHidden] = box.Hidden ? 1 : 0;
    }
}
