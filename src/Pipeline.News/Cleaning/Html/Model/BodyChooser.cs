using System.Runtime.InteropServices;
using Pipeline.News.Cleaning.Html.Blocks;
using Pipeline.News.Cleaning.Html.Rules;

namespace Pipeline.News.Cleaning.Html.Model;

/// <summary>Decides from the blocks' probabilities which of them are the body.</summary>
internal static class BodyChooser
{
    /// <summary>Hidden text is body only where the page hides most of what it says until a script has run.</summary>
    private const double MostlyHidden = 0.5;

    /// <summary>One paragraph once; shorter blocks ("Pros", "Price") may well come again.</summary>
    public const int RepeatedWords = 9;

    // Words: "5 min read", "By Ann Lee"; four may be a sentence.
    private const int LongestLabel = 3;

    // Of a body's words: a page whose names call nearly all of it clutter means something else by them.
    private const double MostBoilerplate = 0.75;

    // In probability: of copies that are less far apart the first is kept.
    private const float MuchLikelier = 0.25f;

    /// <summary>Costs nothing up to 0.3 (cross-validated body F1 .948 at 0.15 to 0.3, .946 at 0.35), and lets less clutter in.</summary>
    private const float LeastLevel = 0.3f;

    private static readonly float[] Levels = [0.3f, 0.35f, 0.4f, 0.45f, 0.5f, 0.55f, 0.6f];

    public static bool[] Choose(PageFacts facts, float[] probabilities, float least = LeastLevel)
    {
        var hiddenCounts = facts.Boxes[0].HiddenProse > MostlyHidden * (facts.Boxes[0].Prose + facts.Boxes[0].HiddenProse);
        var likely = Math.Max(least, BestLevel(facts, probabilities));
        var body = new bool[probabilities.Length];
        for (var i = 0; i < body.Length; i++)
        {
            ref readonly var box = ref facts.Page.Boxes[facts.Page.Blocks[i].Box];
            body[i] = probabilities[i] > likely && (hiddenCounts || !box.Hidden) && !PictureText.Is(facts, i) && !ReadMoreLinks.Is(facts, i);
        }

        LostParagraphs.Restore(facts, probabilities, body);
        DropBoilerplate(facts, body);
        DropCopies(facts, probabilities, body);
        CommentSections.Drop(facts, body);
        PullQuotes.Drop(facts, body);
        EndlessPages.Drop(facts, body);
        Notices.Drop(facts, body);
        OtherStories.Drop(facts, body);
        Galleries.Drop(facts, body);
        DropHead(facts, body, Standfirsts.Drop(facts, body));
        return body;
    }

    /// <summary>Names that would take most of the body say something else of it: <c>story has-comments</c>.</summary>
    private static void DropBoilerplate(PageFacts facts, bool[] body)
    {
        var (words, dropped) = (0, 0);
        var furniture = new bool[body.Length];
        for (var i = 0; i < body.Length; i++)
        {
            furniture[i] = body[i] && Boilerplate.Is(facts, i);
            words += body[i] ? facts.Shapes[i].Words : 0;
            dropped += furniture[i] ? facts.Shapes[i].Words : 0;
        }

        for (var i = 0; i < body.Length && dropped < words * MostBoilerplate; i++)
        {
            body[i] &= !furniture[i];
        }
    }

    /// <summary>Of a paragraph that stands in several places the first is kept, or one that is much likelier: a teaser above may have it too.</summary>
    private static void DropCopies(PageFacts facts, float[] probabilities, bool[] body)
    {
        var likeliest = new Dictionary<ulong, int>();
        for (var i = 0; i < body.Length; i++)
        {
            if (!body[i] || facts.Copies[i] == 1 || facts.Shapes[i].Words < RepeatedWords)
            {
                continue;
            }

            ref var copy = ref CollectionsMarshal.GetValueRefOrAddDefault(likeliest, facts.Shapes[i].Hash, out var again);
            var less = again && probabilities[i] > probabilities[copy] + MuchLikelier ? copy : i;
            body[less] = !again;
            copy = less == i && again ? copy : i;
        }
    }

    /// <summary>Up to the first prose that is not the standfirst, the lines over the article are not body.</summary>
    private static void DropHead(PageFacts facts, bool[] body, int standfirst)
    {
        for (var i = 0; i < body.Length && !(body[i] && i != standfirst && BoxFacts.IsProse(facts.Page.Blocks[i], facts.Shapes[i])); i++)
        {
            body[i] = body[i] && ArticleHead.RuleOf(facts, i) is null && !ArticleHead.IsOverByline(facts, i) && !IsLabel(facts, i);
        }
    }

    /// <summary>A name, a section, a length in minutes: not even the shortest first paragraph.</summary>
    private static bool IsLabel(PageFacts facts, int index) => facts.Shapes[index] is { Words: <= LongestLabel, EndsSentence: false, EndsColon: false }
        && !HtmlTags.IsHeading(facts.Page.Boxes[facts.Page.Blocks[index].Box].Tag) && !facts.Page.Boxes[facts.Page.Blocks[index].Box].In(HtmlTag.List)
        && !facts.Page.Boxes[facts.Page.Blocks[index].Box].In(HtmlTag.Cell);

    /// <summary>The level above which blocks are kept so that the expected F1, in words, is highest.</summary>
    private static float BestLevel(PageFacts facts, float[] probabilities)
    {
        var expected = 0.0;
        for (var i = 0; i < probabilities.Length; i++)
        {
            expected += probabilities[i] * facts.Shapes[i].Words;
        }

        var (best, most) = (Levels[^1], -1.0);
        foreach (var level in Levels)
        {
            var (kept, right) = (0.0, 0.0);
            for (var i = 0; i < probabilities.Length; i++)
            {
                if (probabilities[i] > level)
                {
                    kept += facts.Shapes[i].Words;
                    right += probabilities[i] * facts.Shapes[i].Words;
                }
            }

            var f1 = 2 * right / Math.Max(1, kept + expected);
            (best, most) = f1 > most ? (level, f1) : (best, most);
        }

        return best;
    }
}
