using Pipeline.News.Cleaning.Text.Lines;

namespace Pipeline.News.Cleaning.Text.Rules;

/// <summary>An outlet's description of itself: its name alone, and right below prose that begins with that name or repeats it.</summary>
internal static class AboutLines
{
    public static bool IsAboutTheOutlet(LineScan scan, int index)
    {
        ref readonly var line = ref scan.Lines[index];
        if (line.Type < LineType.Prose || index == 0)
        {
            return false;
        }

        ref readonly var name = ref scan.Lines[index - 1];
        return name is { Words: >= 1 and <= 5, SentenceEnds: 0 }
            && name.Length < line.Length
            && scan.Text.AsSpan(line.Start, line.Length).Contains(scan.Text.AsSpan(name.Start, name.Length), StringComparison.Ordinal);
    }
}
