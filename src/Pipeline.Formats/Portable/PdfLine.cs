namespace Pipeline.Formats.Portable;

/// <summary>A line of a page's text. Lengths are in points, from the page's lower left corner.</summary>
/// <param name="Block">Number of its block among all of the document, in reading order.</param>
/// <param name="Size">Of most of its letters.</param>
internal sealed record PdfLine(string Text, double Left, double Right, double Bottom, double Top, double Size, int Page, int Block)
{
    /// <summary>Of the page that it stands on.</summary>
    public required double PageHeight { get; init; }
}
