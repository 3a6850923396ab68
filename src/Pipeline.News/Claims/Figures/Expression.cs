using Pipeline.News.Claims.Figures.Measures;
using Pipeline.News.Claims.Figures.Numerals;
using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Figures;

/// <summary>A number with the words that belong to it: its range, currency, unit and bounds.</summary>
/// <param name="Upper">The upper end of a range; else null.</param>
/// <param name="First">First atom, bounds included.</param>
/// <param name="Bounded">Words before it say that it counts: <c>at least 2015</c> is no year.</param>
internal readonly record struct Expression(Numeral Number, Numeral? Upper, int First, bool Bounded, Bound Bound, Counted Counted, bool Money)
{
    /// <summary>Below ten a word behind "over" is mostly no bound: "wrangled over three issues".</summary>
    private const int Few = 10;

    /// <summary>Where reading goes on when the number turns out to be none.</summary>
    public int Skip => Math.Max(Number.End, Upper?.End ?? 0);

    /// <summary>A hyphen joins number and unit: they describe the noun behind them, to which nothing is said to have happened by that count.</summary>
    public bool IsAttribute(SentenceAtoms atoms) =>
        atoms.IsHyphen(Skip) && atoms.IsGlued(Skip + 1) && Counted is { IsAge: false, Unit: not (null or "percent") };

    public static Expression Read(SentenceAtoms atoms, Numeral number)
    {
        var sign = CurrencyReader.ReadBefore(atoms, number.First, out var currency);
        Numeral? upper = RangeReader.TryRead(atoms, number, sign, out var top) ? top : null;
        var last = upper ?? number;
        last = last with { End = Bound.Plus(atoms, last.End) };
        var plus = last.End > (upper ?? number).End;
        var word = Currency(atoms, last, ref currency, sign);
        var money = sign > 0 || word > 0;
        var counted = money ? new Counted(currency, null, last.End + word) : Counting(atoms, number, last);
        (number, counted, sign) = Signed(atoms, number, counted, money, sign);
        var first = Bound.Before(atoms, number.First - sign, out var bound);
        if (number is { InWords: true, Scaled: false, Vague: false, Value: < Few } && atoms.IsAny(first, "over", "under", "above"))
        {
            (first, bound) = (number.First, default);
        }

        bound |= new Bound(plus, false, last.Approximate);
        return new Expression(number, upper, first, first < number.First - sign, bound, counted, money);
    }

    // How many atoms the word of the currency takes: "40 euros", "billions of dollars".
    private static int Currency(SentenceAtoms atoms, in Numeral last, ref string currency, int sign)
    {
        if (sign > 0)
        {
            return CurrencyReader.ReadAfter(atoms, last.End, true, out _);
        }

        var of = last.Scaled && atoms.Is(last.End, "of") ? 1 : 0;
        return CurrencyReader.ReadAfter(atoms, last.End + of, last.Scaled, out currency) is var word and > 0 ? word + of : 0;
    }

    private static Counted Counting(SentenceAtoms atoms, in Numeral number, in Numeral last)
    {
        var counted = UnitReader.Read(atoms, last);
        return QuantityReader.IsMagnitude(atoms, number.First, number, counted) ? new Counted("magnitude", null, number.End)
            : counted.Unit is null && AgeReader.IsAge(atoms, number) ? new Counted("years old", null, number.End) : counted;
    }

    // "-7°C" and "-£3m" are below zero, "15 degrees below zero" too; "- 12 people" is a dash before a count.
    private static (Numeral Number, Counted Counted, int Sign) Signed(SentenceAtoms atoms, Numeral number, Counted counted, bool money, int sign)
    {
        if (number.Value < 0)
        {
            return Minus.Fits(atoms, number, counted, money) ? (number, counted, sign) : (number with { First = number.First + 1, Value = -number.Value }, counted, sign);
        }

        if (sign > 0 && Minus.StandsAt(atoms, number.First - sign - 1))
        {
            return (number with { Value = -number.Value }, counted, sign + 1);
        }

        return counted.Unit is { } unit && UnitReader.Dimension(unit) is "temperature" && Minus.BelowZero(atoms, counted.End) is var end && end > counted.End
            ? (number with { Value = -number.Value }, counted with { End = end }, sign)
            : (number, counted, sign);
    }
}
