using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Figures.Numerals;

/// <summary>Reads a number in words: <c>two hundred and six</c>, <c>a dozen</c>, <c>two million, three hundred thousand</c>, <c>three thousand crore</c>.</summary>
internal static class WordNumeralReader
{
    /// <summary>From this scale on a number may go on after a comma.</summary>
    private const double Thousand = 1000;

    public static bool TryRead(SentenceAtoms atoms, int at, out Numeral numeral)
    {
        var sum = new Sum(atoms, at);
        while (sum.Unit() || sum.Scale() || sum.AndAHalf())
        {
        }

        numeral = new Numeral(at, sum.End, NumeralReader.Tidy(sum.Value), false, sum.Scaled, true);
        return sum.End > at;
    }

    /// <summary>What has been read so far.</summary>
    private ref struct Sum
    {
        private readonly SentenceAtoms _atoms;
        private readonly int _first;

        // The parts that have their scale, the last of them, and what still waits for one; units must be smaller than the room that is left.
        private double _total;
        private double _last;
        private double _group;
        private double _room = double.MaxValue;

        public Sum(SentenceAtoms atoms, int first)
        {
            (_atoms, _first, End) = (atoms, first, first);
            if (atoms.IsAny(first, "a", "an") && NumeralWords.TryScaleWord(atoms.Word(first + 1), out _))
            {
                (_group, End) = (1, first + 1);
            }
        }

        public int End { get; private set; }

        public bool Scaled { get; private set; }

        public readonly double Value => _total + _group;

        // "twenty", "six", "twenty-six"
        public bool Unit()
        {
            if (!NumeralWords.TryUnit(_atoms.Word(End), out var unit) || unit >= _room)
            {
                return false;
            }

            (_group, _room) = (_group + unit, unit is >= 20 and < 100 ? 10 : 0);
            End++;
            End += _atoms.IsHyphen(End) && _room == 10 && NumeralWords.TryUnit(_atoms.Word(End + 1), out var ones) && ones is < 10 and > 0 ? 1 : 0;
            return true;
        }

        public bool Scale()
        {
            if (End == _first || !NumeralWords.TryScaleWord(_atoms.Word(End), out var factor))
            {
                return false;
            }

            if (_group > 0)
            {
                _last = factor is 100 or 12 ? _last : _group * factor;
                (_total, _group) = factor is 100 or 12 ? (_total, _group * factor) : (_total + _last, 0);
            }
            else if (_last > 0 && factor >= Thousand)
            {
                // "three thousand crore": a scale of a scale.
                (_total, _last) = (_total - _last + (_last * factor), _last * factor);
            }
            else
            {
                return false;
            }

            (_room, Scaled) = (factor is 12 ? 0 : factor, true);
            End++;
            End += Goes(factor) ? 1 : 0;
            return true;
        }

        public bool AndAHalf()
        {
            if (End == _first || _group == 0 || !_atoms.Is(End, "and") || !_atoms.Is(End + 1, "a") || !_atoms.Is(End + 2, "half"))
            {
                return false;
            }

            (_group, End, _room) = (_group + 0.5, End + 3, 0);
            return true;
        }

        // "two hundred and six"; "two million, three hundred thousand": behind a comma only what has a smaller scale of its own.
        private readonly bool Goes(double factor)
        {
            if (_atoms.Is(End, "and"))
            {
                return factor >= 100 && NumeralWords.TryUnit(_atoms.Word(End + 1), out var rest) && rest < factor
                    && !NumeralWords.TryScale(_atoms, End + 2, out _, out _);
            }

            return _atoms.Is(End, ",") && factor > Thousand && TryRead(_atoms, End + 1, out var next) && next.Scaled && next.Value >= Thousand && next.Value < factor;
        }
    }
}
