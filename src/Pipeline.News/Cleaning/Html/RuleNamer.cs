namespace Pipeline.News.Cleaning.Html;

/// <summary>Says why a block is not body: the page's own names first, then elements, then words. The body is chosen before; this explains.</summary>
internal sealed class RuleNamer(PageFacts facts, bool[] body)
{
    private static readonly (BoxHints Hint, string Rule)[] Names =
    [
        (BoxHints.Comments, DropRules.Comments),
        (BoxHints.Cookies, DropRules.Cookies),
        (BoxHints.Paywall, DropRules.Paywall),
        (BoxHints.Newsletter, DropRules.Newsletter),
        (BoxHints.Share, DropRules.Share),
        (BoxHints.PullQuote, DropRules.PullQuote),
        (BoxHints.Related, DropRules.Related),
        (BoxHints.Ad, DropRules.Advertisement),
        (BoxHints.Player, DropRules.Player),
        (BoxHints.Notice, DropRules.Notice),
        (BoxHints.Menu, DropRules.Menu),
        (BoxHints.Footer, DropRules.Footer),
        (BoxHints.Sidebar, DropRules.Related),
        (BoxHints.Contents, DropRules.Menu),
    ];

    private static readonly (PhraseKinds Kind, string Rule)[] Phrases =
    [
        (PhraseKinds.Cookies, DropRules.Cookies),
        (PhraseKinds.Comments, DropRules.Comments),
        (PhraseKinds.Paywall, DropRules.Paywall),
        (PhraseKinds.Newsletter, DropRules.Newsletter),
        (PhraseKinds.AboutAuthor, DropRules.AboutTheAuthor),
        (PhraseKinds.Ad, DropRules.Advertisement),
        (PhraseKinds.Related, DropRules.Related),
        (PhraseKinds.Share, DropRules.Share),
        (PhraseKinds.Notice, DropRules.Notice),
        (PhraseKinds.Footer, DropRules.Footer),
        (PhraseKinds.Shop, DropRules.Advertisement),
        (PhraseKinds.Contents, DropRules.Menu),
        (PhraseKinds.Menu, DropRules.Menu),
    ];

    private readonly int _firstBody = Array.IndexOf(body, true);
    private readonly int _lastBody = Array.LastIndexOf(body, true);

    public string Name(int index)
    {
        ref readonly var box = ref facts.Page.Boxes[facts.Page.Blocks[index].Box];
        return facts.Page.IsCut && index == body.Length - 1 ? DropRules.Unread
            : box.Hidden ? DropRules.Hidden
            : facts.Repeats[index] > 0 && facts.Shapes[index].Words >= BodyChooser.RepeatedWords ? DropRules.Duplicate
            : PullQuotes.Is(facts, body, index) ? DropRules.PullQuote
            : AboutArticle(index, box) ?? ByName(box) ?? ByElement(index, box) ?? ByWords(index) ?? ByPlace(index);
    }

    /// <summary>What tells of the article: headline, byline, date, captions.</summary>
    private string? AboutArticle(int index, in Box box)
    {
        ref readonly var block = ref facts.Page.Blocks[index];
        ref readonly var shape = ref facts.Shapes[index];
        var named = box.Hints | block.InlineHints;
        var nearBody = index <= _lastBody && (index >= _firstBody || _firstBody - index < 40);
        var credit = (facts.Phrases[index].First & PhraseKinds.Credit) != 0;
        if (box.In(HtmlTag.Caption) || ((box.Hints | box.Around) & BoxHints.Caption) != 0 || (box.In(HtmlTag.Figure) && !box.In(HtmlTag.Blockquote)))
        {
            return credit && shape.Words < 16 ? DropRules.PhotoCredit : DropRules.Caption;
        }

        if (!nearBody || box.In(HtmlTag.Nav) || box.In(HtmlTag.Aside))
        {
            return null;
        }

        return ArticleHead.RuleOf(facts, index)
            ?? (index < _firstBody && shape.Words > 4 && ((named & BoxHints.Deck) != 0 || facts.Evidence[index].Description > 0.8f) ? DropRules.Deck
            : credit && shape.Words < 12 ? DropRules.PhotoCredit
            : null);
    }

    private static string? ByName(in Box box)
    {
        foreach (var near in (ReadOnlySpan<BoxHints>)[box.Hints, box.Around])
        {
            foreach (var (hint, rule) in Names)
            {
                if ((near & hint) != 0)
                {
                    return rule;
                }
            }

            if ((near & BoxHints.Author) != 0)
            {
                return DropRules.AboutTheAuthor;
            }

            if ((near & BoxHints.Tags) != 0)
            {
                return DropRules.Tags;
            }
        }

        return null;
    }

    private string? ByElement(int index, in Box box) =>
        box.In(HtmlTag.Nav) || box.In(HtmlTag.Button) || box.In(HtmlTag.Label) || box.In(HtmlTag.Form) ? DropRules.Menu
        : box.In(HtmlTag.Footer) && index > _lastBody ? DropRules.Footer
        : box.In(HtmlTag.Aside) ? DropRules.Related
        : null;

    private string? ByWords(int index)
    {
        foreach (var (kind, rule) in Phrases)
        {
            if ((facts.Phrases[index].Any & kind) != 0)
            {
                return rule;
            }
        }

        return null;
    }

    private string ByPlace(int index)
    {
        ref readonly var block = ref facts.Page.Blocks[index];
        return block.LinkChars * 2 <= block.Length ? DropRules.OutsideBody
            : index < _firstBody ? DropRules.Menu
            : DropRules.Related;
    }
}
