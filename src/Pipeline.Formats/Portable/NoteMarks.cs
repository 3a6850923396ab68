using UglyToad.PdfPig.Content;

namespace Pipeline.Formats.Portable;

/// <summary>Small raised digits behind a word are the number of a footnote, which would be read as a figure or part of one.</summary>
internal static class NoteMarks
{
    /// <summary>Of the size of the letter before; raised digits are set at about 60 %.</summary>
    private const double LargestMark = 0.85;

    /// <summary>Of its size: how far a raised digit stands above the line, and how far from the word.</summary>
    private const double LeastRise = 0.15;
    private const double LargestDistance = 0.5;

    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public static List<Letter> Without(IEnumerable<Letter> letters)
    {
        var kept = new List<Letter>();
        Letter? before = null;
        foreach (var letter in letters)
        {
            if (before is not null && IsRaisedDigit(letter, before))
            {
                // 5 km² and 10⁶ are no notes.
                if (char.IsAsciiDigit(before.Value[0]) || (before.Value == "m" && letter.Value is "2" or "3"))
                {
                    kept[^1] = WithPower(kept[^1], letter.Value[0]);
                }

                continue;
            }

            kept.Add(letter);
            before = string.IsNullOrWhiteSpace(letter.Value) ? before : letter;
        }

        return kept;
    }

    private static Letter WithPower(Letter letter, char digit) => new(
        letter.Value + Raised[digit - '0'], letter.BoundingBox, letter.GlyphRectangleLoose, letter.StartBaseLine, letter.EndBaseLine, letter.Width, letter.FontSize,
        letter.FontDetails, letter.RenderingMode, letter.StrokeColor, letter.FillColor, letter.PointSize, letter.TextSequence);

    private static bool IsRaisedDigit(Letter letter, Letter before) =>
        letter.Value is [>= '0' and <= '9'] && letter.PointSize < LargestMark * before.PointSize
        && letter.StartBaseLine.Y - before.StartBaseLine.Y > LeastRise * before.PointSize && letter.StartBaseLine.Y < before.StartBaseLine.Y + before.PointSize
        && letter.StartBaseLine.X >= before.StartBaseLine.X && letter.StartBaseLine.X - before.EndBaseLine.X < LargestDistance * before.PointSize + (2 * letter.Width);
}
