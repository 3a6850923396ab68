namespace Pipeline.News.Cleaning.Text;

/// <summary>
/// Carries a body on below a box that stands between its paragraphs: an invitation to a letter, an advertisement, a player. What
/// the fitted weights take for the end of the article was none where sentences follow at once and no headline announces them.
/// </summary>
internal static class BoxBridge
{
    private const int LongestBox = 7;
    private const int LeastParagraphs = 2;

    private const uint Boxes = (1u << (int)CueKind.Newsletter) | (1u << (int)CueKind.Advertisement) | (1u << (int)CueKind.Player) | (1u << (int)CueKind.Form)
        | (1u << (int)CueKind.Donate) | (1u << (int)CueKind.Account) | (1u << (int)CueKind.Share) | (1u << (int)CueKind.Follow) | (1u << (int)CueKind.Notice);

    public static void Cross(TextLine[] lines, LineState[] states)
    {
        for (var last = Array.LastIndexOf(states, LineState.Body); last > 0 && lines[last].Type >= LineType.Prose;)
        {
            var below = last + 1;
            while (below < lines.Length && below <= last + LongestBox && IsOfABox(lines[below]))
            {
                below++;
            }

            var end = below;
            while (end < lines.Length && BodyRepair.IsPlainProse(lines[end]))
            {
                end++;
            }

            if (below == last + 1 || end - below < LeastParagraphs)
            {
                return;
            }

            states.AsSpan(last + 1, below - last - 1).Fill(LineState.Gap);
            states.AsSpan(below, end - below).Fill(LineState.Body);
            last = end - 1;
        }
    }

    private static bool IsOfABox(in TextLine line) => (line.Cues & Boxes) != 0 || line.Letters == 0;
}
