using Pipeline.News.Cleaning.Html.Blocks;
using Pipeline.News.Cleaning.Html.Model;

namespace Pipeline.News.Cleaning.Html.Rules;

/// <summary>Says why a block is not body: what it is to the article, then what it plainly says, then the nearest name or element around it, then any words that it has. The body is chosen before; this explains.</summary>
/// <param name="deck">Index of the standfirst; -1 where none was found.</param>
internal sealed class RuleNamer(PageFacts facts, bool[] body, int deck)
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
        (BoxHints.Author, DropRules.AboutTheAuthor),
        (BoxHints.Tags, DropRules.Tags),
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
    private readonly HashSet<ulong> _repeated = [.. facts.Shapes.Where((_, i) => body[i] && facts.Copies[i] > 1).Select(shape => shape.Hash)];
    private readonly int _lastBody = Array.LastIndexOf(body, true);
    private readonly int[] _bodyBefore = Sums(body);

    public string Name(int index)
    {
        ref readonly var box = ref facts.Page.Boxes[facts.Page.Blocks[index].Box];
        return facts.Page.IsCut && index == body.Length - 1 ? DropRules.Unread
            : index == deck ? DropRules.Deck
            : box.Hidden ? DropRules.Hidden
            : IsCopy(index) ? DropRules.Duplicate
            : PullQuotes.Is(facts, body, index) ? DropRules.PullQuote
            : ReadMoreLinks.Is(facts, index) ? DropRules.Related
            : AboutArticle(index, box) ?? BySetPhrase(index) ?? ByBox(index) ?? RuleOf(facts.Phrases[index].Any) ?? (Notices.Is(facts, index) ? DropRules.Notice : ByPlace(index));
    }

    /// <summary>Of each block, how many before it are body.</summary>
    private static int[] Sums(bool[] body)
    {
        var sums = new int[body.Length + 1];
        for (var i = 0; i < body.Length; i++)
        {
            sums[i + 1] = sums[i] + (body[i] ? 1 : 0);
        }

        return sums;
    }

    /// <summary>The body has the same words elsewhere, or they have stood on the page before.</summary>
    private bool IsCopy(int index) => facts.Shapes[index].Words >= BodyChooser.RepeatedWords && (facts.Repeats[index] > 0 || _repeated.Contains(facts.Shapes[index].Hash));

    /// <summary>What tells of the article: headline, byline, date, captions.</summary>
    private string? AboutArticle(int index, in Box box)
    {
        ref readonly var block = ref facts.Page.Blocks[index];
        ref readonly var shape = ref facts.Shapes[index];
        var named = box.Hints | block.InlineHints;
        var nearBody = index <= _lastBody && (index >= _firstBody || _firstBody - index < 40);
        var credit = (facts.Phrases[index].First & PhraseKinds.Credit) != 0;
        if (box.In(HtmlTag.Caption) || ((box.Hints | box.Around) & BoxHints.Caption) != 0 || (box.In(HtmlTag.Figure) && !box.In(HtmlTag.Blockquote)) || PictureText.Is(facts, index))
        {
            return credit && shape.Words < 16 ? DropRules.PhotoCredit : DropRules.Caption;
        }

        if (!nearBody || box.In(HtmlTag.Nav) || box.In(HtmlTag.Aside))
        {
            return null;
        }

        return ArticleHead.RuleOf(facts, index)
            ?? (index < _firstBody && ArticleHead.IsOverByline(facts, index) ? DropRules.Headline : null)
            ?? (deck < 0 && index < _firstBody && shape.Words > 4 && ((named & BoxHints.Deck) != 0 || facts.Evidence[index].Description > 0.8f) ? DropRules.Deck
            : credit && shape.Words < 12 && (block.AfterPicture || shape.Marks > 0) ? DropRules.PhotoCredit
            : null);
    }

    /// <summary>By a set phrase that it begins with and that is most of it: "© 2024 Harbour Post", "Share this story".</summary>
    private string? BySetPhrase(int index)
    {
        var (_, first, words) = facts.Phrases[index];
        return words * 2 < facts.Shapes[index].Words ? null : RuleOf(first);
    }

    /// <summary>By the nearest box around it that has a name or an element that tells; boxes that hold body are not about this block.</summary>
    private string? ByBox(int index)
    {
        var boxes = facts.Page.Boxes;
        for (var box = facts.Page.Blocks[index].Box; box > 0 && !HoldsBody(boxes[box]); box = boxes[box].Parent)
        {
            foreach (var (hint, rule) in Names)
            {
                if ((boxes[box].Hints & hint) != 0)
                {
                    return rule;
                }
            }

            if (ByElement(index, boxes[box].Tag) is { } named)
            {
                return named;
            }
        }

        return null;
    }

    private bool HoldsBody(in Box box) => _bodyBefore[box.EndBlock] > _bodyBefore[box.FirstBlock];

    private string? ByElement(int index, HtmlTag tag) => tag switch
    {
        HtmlTag.Nav or HtmlTag.Button or HtmlTag.Label or HtmlTag.Form => DropRules.Menu,
        HtmlTag.Footer when index > _lastBody => DropRules.Footer,
        HtmlTag.Aside => DropRules.Related,
        _ => null,
    };

    private static string? RuleOf(PhraseKinds said)
    {
        foreach (var (kind, rule) in Phrases)
        {
            if ((said & kind) != 0)
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
