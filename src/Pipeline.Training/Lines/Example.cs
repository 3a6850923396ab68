using Pipeline.News.Cleaning.Text.Lines;
using Pipeline.News.Cleaning.Text.Model;
using Pipeline.News.Texts;

namespace Pipeline.Training.Lines;

/// <summary>A dump as the trainer sees it.</summary>
/// <param name="Words">Of each line; a wrong decision costs by them.</param>
internal sealed record Example(int[][] Features, LineState[] Gold, int[] Words)
{
    public static Example Of(LabelledDump dump)
    {
        using var scan = Scan(dump);
        var context = new LineContext(scan);
        var features = new int[dump.Lines.Length][];
        var buffer = new int[LineFeatures.MostPerLine];
        for (var i = 0; i < features.Length; i++)
        {
            features[i] = buffer[..LineFeatures.Fill(scan, context, i, buffer)];
        }

        return new Example(features, States(dump.IsBody), [.. scan.Lines.Select(l => l.Words)]);
    }

    public static LineScan Scan(LabelledDump dump)
    {
        var lines = new List<LineSpan>(dump.Lines.Length);
        var at = 0;
        foreach (var line in dump.Lines)
        {
            lines.Add(new LineSpan(at, at + line.Length));
            at += line.Length + 1;
        }

        return LineScan.Of(string.Join('\n', dump.Lines), lines);
    }

    private static LineState[] States(bool[] isBody)
    {
        var (first, last) = (Array.IndexOf(isBody, true), Array.LastIndexOf(isBody, true));
        return [.. isBody.Select((b, i) => b ? LineState.Body : first < 0 || i < first ? LineState.Before : i > last ? LineState.After : LineState.Gap)];
    }
}
