using System.Collections.Immutable;
using Pipeline.News.Cleaning;

namespace Pipeline.News.Metadata.Dumps;

/// <summary>
/// Chooses the headline among the lines before a dump's body: what the body speaks of most, shaped as a title, in its place above
/// byline and date. The weights are those of a logistic choice, fitted on the development pages of WCXB (by Murrough Foley, CC BY
/// 4.0, github.com/Murrough-Foley/web-content-extraction-benchmark) and rounded to halves: by cross-validation over sites it finds
/// the page's title in .72 of the dumps (.51 by the nearest line that reads like a headline).
/// </summary>
internal sealed class HeadlineChoice(ImmutableArray<DumpLine> lines, int before, BodyWords body)
{
    private const int Shortest = 8;
    private const int Longest = 220;

    /// <summary>In lines above the body.</summary>
    private const int Reach = 80;

    /// <summary>In lines: byline and date stand right below a headline; further down below another one they are another story's.</summary>
    private const int DateBelow = 3;
    private const int DateAbove = 12;

    private const int LongLine = 60;

    /// <summary>In characters: shorter lines are contained in others by chance.</summary>
    private const int ShortestTold = 16;

    private const double ToldElsewhere = 1.5;

    /// <returns>-1 where no line shares two words with the body.</returns>
    public int Find()
    {
        var (best, most) = (-1, double.NegativeInfinity);
        for (var i = Math.Max(0, before - 1 - Reach); i < before; i++)
        {
            if (lines[i].Text.Length is >= Shortest and <= Longest && MayBe(lines[i].Rule) && body.Support(lines[i].Text) is var support
                && (support.Shared >= 2 || lines[i].Rule == DropRules.Headline) && Score(i, support) is var score && score + ToldElsewhere > most)
            {
                // The costliest question last, and only where it can decide.
                score += IsTold(i) ? ToldElsewhere : 0;
                (best, most) = score > most ? (i, score) : (best, most);
            }
        }

        return best;
    }

    private static bool MayBe(string rule) =>
        rule is not (DropRules.PublicationTime or DropRules.Byline or DropRules.PhotoCredit or DropRules.Caption or DropRules.Comments);

    private double Score(int at, BodySupport support) =>
        Shape(lines[at].Text)
        + (2 * support.Mean) + (0.8 * support.Most) + (3 * Math.Min(support.Repeated, 8) / 8.0)
        - (0.5 * Math.Log(before - at))
        + (IsDated(at + 1, at + DateBelow) ? 2 : 0)
        - (IsDated(at - DateAbove, at - 1) ? 1 : 0)
        + (at + 1 < before && lines[at + 1].Text.Length > LongLine ? 1 : 0);

    private static double Shape(string text)
    {
        var (words, capitals) = (0, 0);
        foreach (var word in text.AsSpan().Split(' '))
        {
            words++;
            capitals += char.IsUpper(text[word.Start]) ? 1 : 0;
        }

        return ((double)capitals / words)
            + (words < 4 ? -2 : words == 4 || words > 14 ? -1.5 : 0)
            - (text[^1] is '.' or '…' ? 3 : 0)
            - (text.AsSpan().ContainsAny("|>»›") || text.Contains(" / ", StringComparison.Ordinal) ? 1.5 : 0);
    }

    private bool IsDated(int from, int to)
    {
        for (var i = Math.Max(0, from); i <= to && i < before; i++)
        {
            if (lines[i].Rule is DropRules.Byline or DropRules.PublicationTime)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Another line has it among more: the window's title with the site's name, the path of links to the page.</summary>
    private bool IsTold(int at)
    {
        var text = lines[at].Text;
        for (var i = Math.Max(0, before - 1 - Reach); text.Length >= ShortestTold && i < before; i++)
        {
            if (lines[i].Text.Length > text.Length && lines[i].Text.Length <= 2 * Longest && lines[i].Text.Contains(text, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
