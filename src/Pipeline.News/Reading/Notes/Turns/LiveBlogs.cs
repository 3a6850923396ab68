using Pipeline.News.Texts;

namespace Pipeline.News.Reading.Notes.Turns;

/// <summary>
/// Tells a live blog by its stamps: lines of a clock time, each above what happened then, of one day and in order. Readers' comments are
/// stamped too, with a date each, or below their writers' names.
/// </summary>
internal static class LiveBlogs
{
    // Two clock times are a programme or an appointment.
    private const int FewestUpdates = 3;

    /// <summary>In characters: a name, a caption's or a menu's line is shorter than an update.</summary>
    private const int ShortestUpdate = 40;

    /// <summary>Of the steps from one stamp to the next, those that go the same way in time.</summary>
    private const double LeastInOrder = 0.8;

    public static Note Read(Note note)
    {
        if (!LineLimit.Allows(note.Text))
        {
            return note;
        }

        var stamps = new List<UpdateStamp>();
        var (updates, below, belowName, isName) = (0, 3, 0, false);
        foreach (var range in note.Text.AsSpan().Split('\n'))
        {
            var line = note.Text.AsSpan(range).Trim();
            if (line.IsEmpty)
            {
                continue;
            }

            if (UpdateStamp.Of(line) is { } stamp)
            {
                stamps.Add(stamp);
                belowName += isName && updates > 0 ? 1 : 0;
                below = 0;
            }
            else if (++below <= 2 && line.Length >= ShortestUpdate)
            {
                // An update may have a headline of its own.
                updates++;
                below = 2;
            }

            isName = line.Length < ShortestUpdate;
        }

        return updates >= FewestUpdates && belowName * 2 <= updates && AreOfOneDay(stamps)
            ? note.Is(NoteGenre.LiveBlog, $"{updates} updates below their times")
            : note;
    }

    private static bool AreOfOneDay(List<UpdateStamp> stamps)
    {
        var steps = stamps.Zip(stamps.Skip(1)).Select(pair => pair.Second.Minutes - pair.First.Minutes).Where(step => step != 0).ToList();
        return stamps.Where(s => s.Date.Length > 0).DistinctBy(s => s.Date).Count() <= 1
            && Math.Max(steps.Count(s => s > 0), steps.Count(s => s < 0)) >= LeastInOrder * steps.Count && steps.Count > 0;
    }
}
