namespace Pipeline.Formats.Portable;

/// <summary>A block of lines as a whole, in points.</summary>
/// <param name="Leading">Usual distance from one line to the next.</param>
internal sealed record PdfColumn(double Left, double Right, double Leading)
{
    public static PdfColumn Of(IReadOnlyList<PdfLine> lines)
    {
        var gaps = lines.Zip(lines.Skip(1), (a, b) => a.Bottom - b.Bottom).Where(g => g > 0).Order().ToArray();
        return new PdfColumn(lines.Min(l => l.Left), lines.Max(l => l.Right), gaps.Length == 0 ? lines[0].Size : gaps[gaps.Length / 2]);
    }
}
