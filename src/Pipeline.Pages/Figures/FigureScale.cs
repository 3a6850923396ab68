using System.Globalization;
using Pipeline.News.Digests;

namespace Pipeline.Pages.Figures;

/// <summary>Where figures stand on an axis between two round numbers. Open bounds have room to reach on; figures close together are not pressed into one dot.</summary>
/// <param name="From">Value at the left edge: 0 unless all figures lie within a fifth of each other.</param>
/// <param name="To">Value at the right edge, always greater.</param>
public readonly record struct FigureScale(double From, double To)
{
    // Figures nearer to each other than this share of the largest one cannot be told apart on an axis from zero.
    private const double Near = 0.2;

    // Beyond the largest figure, for "at least" and for the dot itself.
    private const double Room = 0.08;

    public static FigureScale Of(IReadOnlyList<FigureMention> mentions)
    {
        double[] values = [.. mentions.SelectMany(m => new[] { m.Value, m.Low, m.High }).OfType<double>().Where(double.IsFinite)];
        if (values.Length == 0)
        {
            return new FigureScale(0, 1);
        }

        var (least, most) = (values.Min(), values.Max());
        var open = mentions.Any(m => m is { Low: not null, High: null }) ? 2 * Room : Room;
        if (least == most)
        {
            return least > 0 ? new FigureScale(0, RoundUp(most * (1 + open)))
                : least < 0 ? new FigureScale(-RoundUp(-least), 0)
                : new FigureScale(0, 1);
        }

        var span = most - least;
        if (least > 0 && span < Near * most)
        {
            var step = Step(2 * span);
            return new FigureScale(Math.Floor((least - span / 2) / step) * step, Math.Ceiling((most + span / 2) / step) * step);
        }

        return new FigureScale(least < 0 ? -RoundUp(-least) : 0, most > 0 ? RoundUp(most * (1 + open)) : 0);
    }

    /// <summary>What a figure leaves open: an open bound reaches to the edge, "nearly" a tenth down, "about" a twentieth to either side. Null for an exact one.</summary>
    public (double From, double To)? Range(FigureMention mention) => mention switch
    {
        { Low: { } low, High: { } high } => low < high ? (low, high) : null,
        { Low: { } low } => (low, To),
        { High: { } high } => (mention.Approximate ? high - Math.Abs(high) * 0.1 : From, high),
        { Approximate: true, Value: { } value } => (value - Math.Abs(value) * 0.05, value + Math.Abs(value) * 0.05),
        _ => null,
    };

    /// <summary>As a CSS length, clamped to the axis: <c>62.5%</c>.</summary>
    public string Place(double value) =>
        (Math.Clamp((value - From) / (To - From), 0, 1) * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    // The next of 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten.
    private static double RoundUp(double value)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return power * new[] { 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10 }.First(r => r * power >= value || r == 10);
    }

    private static double Step(double span) => Math.Pow(10, Math.Floor(Math.Log10(span)));
}
