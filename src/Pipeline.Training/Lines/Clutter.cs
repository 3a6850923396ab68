namespace Pipeline.Training.Lines;

/// <summary>
/// Variants of labelled dumps that the collection itself is poor in: pages with more menus, teasers, comments and footers (taken
/// from other pages), bare articles, and articles with one sentence a line.
/// </summary>
internal sealed class Clutter(LabelledDump[] others, Random random)
{
    /// <summary>More of everything around the body, and now and then something between its paragraphs.</summary>
    public LabelledDump Add(LabelledDump dump)
    {
        var lines = new List<(string Text, bool IsBody)>();
        var (first, last) = Edges(dump);
        lines.AddRange(Foreign(o => o.Lines[..Edges(o).First]));
        for (var i = 0; i < dump.Lines.Length; i++)
        {
            if (i > first + 3 && i < last - 2 && random.NextDouble() < 0.01)
            {
                lines.AddRange(Slice(Foreign(o => o.Lines[Math.Min(o.Lines.Length, Edges(o).Last + 1)..]), 1, 5));
            }

            lines.Add((dump.Lines[i], dump.IsBody[i]));
            if (i == last)
            {
                lines.AddRange(Teasers());
                lines.AddRange(random.NextDouble() < 0.5 ? OtherStory() : []);
            }
        }

        lines.AddRange(Foreign(o => o.Lines[Math.Min(o.Lines.Length, Edges(o).Last + 1)..]));
        return With(dump, lines);
    }

    /// <summary>Only the nearest lines above and below the body: what is left of a page when somebody copies its article by hand.</summary>
    public LabelledDump Trim(LabelledDump dump)
    {
        var (first, last) = Edges(dump);
        var (from, to) = (Math.Max(0, first - random.Next(7)), Math.Min(dump.Lines.Length, last + 1 + random.Next(7)));
        return from >= to ? dump : dump with { Lines = dump.Lines[from..to], IsBody = dump.IsBody[from..to] };
    }

    /// <summary>The body alone.</summary>
    public static LabelledDump Bare(LabelledDump dump) =>
        With(dump, [.. dump.Lines.Select((l, i) => (l, dump.IsBody[i])).Where(l => l.Item2)]);

    public static LabelledDump Sentences(LabelledDump dump) => With(dump, [.. dump.Lines.SelectMany((l, i) => dump.IsBody[i]
        ? l.Replace(". ", ".\n", StringComparison.Ordinal).Split('\n').Select(s => (s, true))
        : [(l, false)])]);

    private static (int First, int Last) Edges(LabelledDump dump)
    {
        var first = Array.IndexOf(dump.IsBody, true);
        return first < 0 ? (dump.Lines.Length, dump.Lines.Length) : (first, Array.LastIndexOf(dump.IsBody, true));
    }

    private static LabelledDump With(LabelledDump dump, List<(string Text, bool IsBody)> lines) =>
        dump with { Lines = [.. lines.Select(l => l.Text)], IsBody = [.. lines.Select(l => l.IsBody)] };

    private static List<(string, bool)> Slice(List<(string, bool)> lines, int least, int most) =>
        lines[..Math.Min(lines.Count, least + (most > least ? lines.Count % (most - least) : 0))];

    private List<(string, bool)> Foreign(Func<LabelledDump, string[]> part) =>
        [.. part(others[random.Next(others.Length)]).Select(l => (l, false))];

    /// <summary>A headline of another page, and paragraphs of its body.</summary>
    private List<(string, bool)> OtherStory()
    {
        var other = others[random.Next(others.Length)];
        var first = Edges(other).First;
        return first == 0 || first >= other.Lines.Length
            ? []
            : [(other.Lines[first - 1], false), .. other.Lines.Where((l, n) => other.IsBody[n] && l.Length > 60).Take(1 + random.Next(5)).Select(l => (l, false))];
    }

    /// <summary>Other stories announced by their first lines.</summary>
    private List<(string, bool)> Teasers()
    {
        var teasers = new List<(string, bool)>();
        for (var n = random.Next(6); n > 0; n--)
        {
            var other = others[random.Next(others.Length)];
            var first = Edges(other).First;
            if (first > 0 && first < other.Lines.Length)
            {
                teasers.Add((other.Lines[first - 1], false));
                teasers.Add((other.Lines[first].Length > 160 ? other.Lines[first][..150] + "..." : other.Lines[first], false));
            }
        }

        return teasers;
    }
}
