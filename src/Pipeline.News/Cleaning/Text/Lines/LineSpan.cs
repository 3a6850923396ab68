namespace Pipeline.News.Cleaning.Text.Lines;

/// <summary>Where a line stands in a document's text, white space at both ends left out.</summary>
/// <param name="Blank">Empty lines above it.</param>
/// <param name="Continues">A sentence that the document writes on one line with the sentence above.</param>
internal readonly record struct LineSpan(int Start, int End, int Blank = 0, bool Continues = false)
{
    public int Length => End - Start;
}
