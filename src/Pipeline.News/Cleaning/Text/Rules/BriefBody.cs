using Pipeline.News.Cleaning.Text.Lines;
using Pipeline.News.Cleaning.Text.Model;

namespace Pipeline.News.Cleaning.Text.Rules;

/// <summary>
/// Finds the body of a text in which the fitted weights see none: a report of one or two sentences under its headline, of which
/// the pages that they were fitted on have few. A doubtful article is better than a lost one.
/// </summary>
internal static class BriefBody
{
    /// <summary>Words of plain prose that make a brief where they are a third of the file, and that make one in any file.</summary>
    private const int Least = 15;
    private const int Enough = 60;

    public static void Find(LineScan scan, LineState[] states)
    {
        var block = ProseBlock.Find(scan.Lines);
        var (all, prose) = (0, 0);
        for (var i = 0; i < states.Length; i++)
        {
            all += scan.Lines[i].Words;
            prose += block.Contains(i) && BodyRepair.IsPlainProse(scan.Lines[i]) ? scan.Lines[i].Words : 0;
        }

        if (prose < Least || (prose < Enough && prose * 3 < all))
        {
            return;
        }

        for (var i = 0; i < states.Length; i++)
        {
            states[i] = block.Contains(i) && BodyRepair.IsPlainProse(scan.Lines[i]) ? LineState.Body
                : i < block.From ? LineState.Before
                : i >= block.To ? LineState.After
                : LineState.Gap;
        }
    }
}
