namespace Pipeline.News.Cleaning.Html;

/// <summary>What a block shows by itself: its text, and the element around it.</summary>
internal static class OwnFeatures
{
    private const BoxHints InlineByline = BoxHints.Byline | BoxHints.Author | BoxHints.Date | BoxHints.Tags;

    public static void Fill(PageFacts facts, int index, Span<float> row)
    {
        ref readonly var block = ref facts.Page.Blocks[index];
        Text(block, facts.Shapes[index], row);
        var (any, first, words) = facts.Phrases[index];
        for (var kind = 0; kind <= Feature.PhraseShop - Feature.PhraseAboutAuthor; kind++)
        {
            var bit = (PhraseKinds)(1 << kind);
            row[(int)Feature.PhraseAboutAuthor + kind] = (first & bit) != 0 ? 2 : (any & bit) != 0 ? 1 : 0;
        }

        row[(int)Feature.PhraseWords] = words / Math.Max(1f, facts.Shapes[index].Words);
        row[(int)Feature.BeforePicture] = index + 1 < facts.Shapes.Length && facts.Page.Blocks[index + 1].AfterPicture ? 1 : 0;
        row[(int)Feature.Repeats] = facts.Repeats[index];
        row[(int)Feature.Copies] = facts.Copies[index];
        var evidence = facts.Evidence[index];
        row[(int)Feature.TitleShare] = evidence.Title;
        row[(int)Feature.OfTitle] = evidence.OfTitle;
        row[(int)Feature.DescriptionShare] = evidence.Description;
        row[(int)Feature.LinkedBody] = evidence.Body;
        Element(facts.Page.Boxes[block.Box], row);
        row[(int)Feature.InlineByline] = (block.InlineHints & InlineByline) != 0 ? 1 : 0;
        row[(int)Feature.InlineClutter] = (block.InlineHints & BoxFacts.Clutter) != 0 ? 1 : 0;
    }

    private static void Text(in Block block, in BlockShape shape, Span<float> row)
    {
        float length = block.Length;
        var letters = Math.Max(1f, shape.Letters);
        var words = Math.Max(1f, shape.Words);
        row[(int)Feature.Size] = shape.Size;
        row[(int)Feature.Words] = shape.Words;
        row[(int)Feature.LinkShare] = block.LinkChars / length;
        row[(int)Feature.Links] = block.Links;
        row[(int)Feature.InPageLinks] = block.InPageLinks;
        row[(int)Feature.BoldShare] = block.BoldChars / length;
        row[(int)Feature.ItalicShare] = block.ItalicChars / length;
        row[(int)Feature.Commas] = shape.Commas;
        row[(int)Feature.Sentences] = shape.Sentences;
        row[(int)Feature.EndsSentence] = shape.EndsSentence ? 1 : 0;
        row[(int)Feature.EndsColon] = shape.EndsColon ? 1 : 0;
        row[(int)Feature.StartsLower] = shape.StartsLower ? 1 : 0;
        row[(int)Feature.CapitalShare] = shape.Capitals / letters;
        row[(int)Feature.CapitalWordShare] = shape.CapitalWords / words;
        row[(int)Feature.DigitShare] = shape.Digits / length;
        row[(int)Feature.MarkShare] = shape.Marks / length;
        row[(int)Feature.WordLength] = letters / words;
        row[(int)Feature.LineBreaks] = block.LineBreaks;
        row[(int)Feature.AfterBreak] = block.AfterBreak ? 1 : 0;
        row[(int)Feature.HasTime] = block.HasTime ? 1 : 0;
        row[(int)Feature.AfterPicture] = block.AfterPicture ? 1 : 0;
        row[(int)Feature.HasYear] = shape.HasYear ? 1 : 0;
    }

    private static void Element(in Box box, Span<float> row)
    {
        row[(int)Feature.IsParagraph] = box.Tag == HtmlTag.Paragraph ? 1 : 0;
        row[(int)Feature.IsItem] = box.Tag == HtmlTag.Item ? 1 : 0;
        row[(int)Feature.HeadingLevel] = HtmlTags.IsHeading(box.Tag) ? 1 + box.Tag - HtmlTag.Heading1 : 0;
        row[(int)Feature.IsCell] = box.Tag is HtmlTag.Cell or HtmlTag.Row ? 1 : 0;
        row[(int)Feature.IsDiv] = box.Tag == HtmlTag.Div ? 1 : 0;
        row[(int)Feature.IsCaption] = box.In(HtmlTag.Caption) ? 1 : 0;
        row[(int)Feature.IsControl] = box.In(HtmlTag.Button) || box.In(HtmlTag.Label) ? 1 : 0;
        row[(int)Feature.InArticle] = box.In(HtmlTag.Article) ? 1 : 0;
        row[(int)Feature.InMain] = box.In(HtmlTag.Main) ? 1 : 0;
        row[(int)Feature.InAside] = box.In(HtmlTag.Aside) ? 1 : 0;
        row[(int)Feature.InNav] = box.In(HtmlTag.Nav) ? 1 : 0;
        row[(int)Feature.InHeader] = box.In(HtmlTag.Header) ? 1 : 0;
        row[(int)Feature.InFooter] = box.In(HtmlTag.Footer) ? 1 : 0;
        row[(int)Feature.InForm] = box.In(HtmlTag.Form) ? 1 : 0;
        row[(int)Feature.InFigure] = box.In(HtmlTag.Figure) ? 1 : 0;
        row[(int)Feature.InList] = box.In(HtmlTag.List) ? 1 : 0;
        row[(int)Feature.InTable] = box.In(HtmlTag.Table) ? 1 : 0;
        row[(int)Feature.InQuote] = box.In(HtmlTag.Blockquote) ? 1 : 0;
        row[(int)Feature.InPreformatted] = box.In(HtmlTag.Preformatted) ? 1 : 0;
        row[(int)Feature.Depth] = box.Depth;
        row[(int)Feature.IsHidden] = box.Hidden ? 1 : 0;
    }
}
