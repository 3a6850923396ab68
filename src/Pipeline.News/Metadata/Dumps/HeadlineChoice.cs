using System.Collections.Immutable;
using Pipeline.News.Cleaning;
using Pipeline.News.Dates;

namespace Pipeline.News.Metadata.Dumps;

/// <summary>
/// Chooses the headline among the lines before a dump's body: what the body speaks of most, shaped as a title, in its place above
/// byline and date, the first of several such lines. By cross-validation over sites (four splits) the fitted weights find the page's
/// title in .738 to .740 of the dumps; some line is the title in .819.
/// </summary>
internal sealed class HeadlineChoice(ImmutableArray<DumpLine> lines, int before, BodyWords body)
{
    // Characters: shorter lines are labels and menus, longer ones paragraphs.
    private const int Shortest = 8;
    private const int Longest = 220;

    /// <summary>In lines above the body.</summary>
    private const int Reach = 80;

    // Characters: "12 September 2016, 14:05:30" has 27.
    private const int LongestDate = 30;

    /// <summary>In characters: shorter lines are contained in others by chance.</summary>
    private const int ShortestTold = 16;

    /// <summary>In words that the body repeats: a line with as many speaks of it.</summary>
    private const int WellShared = 3;

    private readonly HeadlineTraits _traits = new(lines, before);

    /// <summary>Of the lines looked at so far: how many speak of the body, and the best mean support.</summary>
    private int _ofBody;
    private double _best;

    /// <returns>-1 where no line shares two words with the body.</returns>
    public int Find()
    {
        var (best, most) = (-1, double.NegativeInfinity);
        var told = HeadlineWeights.Fitted[(int)HeadlineTrait.Told];
        Span<double> traits = stackalloc double[HeadlineTraits.Count];
        for (var i = Math.Max(0, before - 1 - Reach); i < before; i++)
        {
            traits.Clear();
            if (Fill(i, traits) && Sum(traits) is var score && score + told > most)
            {
                // The costliest question last, and only where it can decide.
                score += IsTold(i) ? told : 0;
                (best, most) = score > most ? (i, score) : (best, most);
            }
        }

        return best;
    }

    /// <summary>All lines that the choice is among, with all that is asked about them; instead of <see cref="Find"/>, and once.</summary>
    public IEnumerable<(int At, double[] Traits)> Candidates()
    {
        for (var i = Math.Max(0, before - 1 - Reach); i < before; i++)
        {
            var traits = new double[HeadlineTraits.Count];
            if (Fill(i, traits))
            {
                traits[(int)HeadlineTrait.Told] = IsTold(i) ? 1 : 0;
                yield return (i, traits);
            }
        }
    }

    /// <returns>Whether the line may be a headline at all.</returns>
    private bool Fill(int at, Span<double> traits)
    {
        var line = lines[at];
        if (line.Text.Length is < Shortest or > Longest || !MayBe(line.Rule) || IsDate(line.Text)
            || body.Support(line.Text) is var support && support.Shared < 2 && line.Rule != DropRules.Headline)
        {
            return false;
        }

        traits[(int)HeadlineTrait.FirstOfBody] = _ofBody == 0 ? 1 : 0;
        traits[(int)HeadlineTrait.SecondOfBody] = _ofBody == 1 ? 1 : 0;
        traits[(int)HeadlineTrait.BestSoFar] = support.Mean >= _best ? 1 : 0;
        _ofBody += support.Repeated >= WellShared ? 1 : 0;
        _best = Math.Max(_best, support.Mean);
        _traits.Fill(at, support, traits);
        return true;
    }

    private static bool MayBe(string rule) =>
        rule is not (DropRules.PublicationTime or DropRules.Byline or DropRules.PhotoCredit or DropRules.Caption or DropRules.Comments);

    /// <summary>Cleaning does not know the dates of all languages.</summary>
    private static bool IsDate(string text) =>
        text.Length <= LongestDate && char.IsDigit(text[^1]) && char.IsDigit(text[0]) && DateScanner.First(text) is not null;

    private static double Sum(ReadOnlySpan<double> traits)
    {
        var sum = 0.0;
        for (var i = 0; i < traits.Length; i++)
        {
            sum += traits[i] * HeadlineWeights.Fitted[i];
        }

        return sum;
    }

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
