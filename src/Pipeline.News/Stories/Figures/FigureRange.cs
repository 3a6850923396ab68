using Pipeline.News.Claims;

namespace Pipeline.News.Stories.Figures;

/// <summary>The values that a figure's words allow, inclusive: its bounds, how rounded it is, how loosely it is put.</summary>
internal readonly record struct FigureRange(double Low, double High)
{
    // "Some 470,000" and "nearly half a million" are one number, 250,000 is another.
    private const double Loose = 0.1;

    // $200 million are not the $184 million of another offer.
    private const double MostRounding = 0.02;

    // Who gives a decimal place means it: a magnitude of about 6.1 is not 5.9.
    private const double LooseDecimal = 0.015;

    // "At least 50" does not speak of 80: who knew of 80 would not say so.
    private const double Open = 0.5;

    // Who says "dozens" does not say "hundreds": from the least that it can mean to five times as much.
    private const double Vague = 5;

    public double Width => High - Low;

    public bool Meets(FigureRange other) => Low <= other.High && other.Low <= High;

    /// <summary>The number that is named, with its rounding and looseness but without its open bound.</summary>
    /// <returns>Null where the figure has no value at all.</returns>
    public static FigureRange? Named(Figure figure)
    {
        if (figure is { Low: { } low, High: { } high })
        {
            return new FigureRange(low, high);
        }

        if (figure is { Value: null, Low: { } least })
        {
            return new FigureRange(least, Vague * least);
        }

        return (figure.Value ?? figure.Low ?? figure.High) is { } value && Slack(figure, value) is var slack
            ? new FigureRange(value - slack, value + slack)
            : null;
    }

    /// <returns>Null where the figure has no value at all.</returns>
    public static FigureRange? Of(Figure figure)
    {
        if ((figure.Value ?? figure.Low ?? figure.High) is not { } value)
        {
            return null;
        }

        var slack = Slack(figure, value);
        return (figure.Low, figure.High) switch
        {
            ({ } low, { } high) => new FigureRange(low, high),
            ({ } low, null) when figure.Value is null => new FigureRange(low, Vague * low),
            ({ } low, null) => new FigureRange(low, low + Math.Max(Open * Math.Abs(low), slack)),
            // "Nearly" is near; "up to" may be well below.
            (null, { } high) => new FigureRange(high - (figure.Approximate ? slack : Open * Math.Abs(high)), high),
            _ => new FigureRange(value - slack, value + slack),
        };
    }

    private static double Slack(Figure figure, double value) =>
        Math.Max(Rounding(value), !figure.Approximate ? 0 : (value == Math.Floor(value) ? Loose : LooseDecimal) * Math.Abs(value));

    /// <summary>Half a unit of the last digit that is not nought, within reason: 250,000 may stand for 245,001, 600 for 612. Other counts below a thousand are meant exactly.</summary>
    private static double Rounding(double value)
    {
        var size = Math.Abs(value);
        if (size < 100 || size != Math.Floor(size) || (size < 1000 && size % 100 != 0))
        {
            return 0;
        }

        var unit = 1.0;
        while (unit * 10 <= size && size % (unit * 10) == 0)
        {
            unit *= 10;
        }

        return unit > 1 ? Math.Min(unit / 2, MostRounding * size) : 0;
    }
}
