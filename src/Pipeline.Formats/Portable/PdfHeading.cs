namespace Pipeline.Formats.Portable;

/// <summary>The headline as a page shows it: the largest letters of the first page.</summary>
internal static class PdfHeading
{
    /// <summary>Of the size of the text's letters; headings within it are set less large.</summary>
    private const double LeastRatio = 1.3;

    // A headline over one column of print takes four or five lines.
    private const int MostLines = 5;

    // One or two large words are the name of a section or a paper.
    private const int FewestWords = 3;

    public static string? Of(IReadOnlyList<PdfLine> body)
    {
        if (body.Count == 0)
        {
            return null;
        }

        var text = body.GroupBy(l => l.Size).MaxBy(g => g.Sum(l => l.Text.Length))!.Key;
        foreach (var size in body.Where(l => l.Page == body[0].Page && l.Size >= LeastRatio * text).Select(l => l.Size).Distinct().OrderDescending())
        {
            var lines = body.Where(l => l.Page == body[0].Page).SkipWhile(l => l.Size != size).TakeWhile(l => l.Size == size).Take(MostLines).ToArray();
            var heading = PdfParagraphs.Joined(lines, new HashSet<string>());
            // A name of a paper in large letters has fewer words than a headline.
            if (heading.Split(' ').Length >= FewestWords)
            {
                return heading;
            }
        }

        return null;
    }
}
