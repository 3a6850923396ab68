using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Local.Tests.Regexes;

/// <summary>Reads what this product's patterns are written in; whatever else a pattern has is refused, since nobody has thought about what it costs.</summary>
internal sealed class RegexParser
{
    private static readonly ConcurrentDictionary<(string Text, RegexOptions Options), BitArray> Sets = new();

    private readonly string _pattern;
    private readonly RegexOptions _options;
    private int _at;

    private RegexParser(string pattern, RegexOptions options) => (_pattern, _options) = (pattern, options);

    /// <exception cref="NotSupportedException">The pattern holds what is not read here.</exception>
    public static RegexNode Read(string pattern, RegexOptions options)
    {
        var parser = new RegexParser(pattern, options);
        var node = parser.Choice();
        return parser._at == pattern.Length ? node : throw parser.Refused();
    }

    private RegexNode Choice()
    {
        var ways = new List<RegexNode> { Sequence() };
        while (Take("|"))
        {
            ways.Add(Sequence());
        }

        return ways.Count == 1 ? ways[0] : new RegexNode.Choice(ways);
    }

    private RegexNode.Sequence Sequence()
    {
        var parts = new List<RegexNode>();
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')'))
        {
            parts.Add(Quantified(Atom()));
        }

        return new RegexNode.Sequence(parts);
    }

    private RegexNode Quantified(RegexNode atom)
    {
        var (fewest, most) = Bounds();
        if (most < 0)
        {
            return atom;
        }

        Take("?"); // Lazy: tries the same, in another order.
        return new RegexNode.Loop(atom, fewest, most);
    }

    /// <returns>Minus one where no quantifier stands.</returns>
    private (int Fewest, int Most) Bounds()
    {
        if (Take("*"))
        {
            return (0, int.MaxValue);
        }

        if (Take("+"))
        {
            return (1, int.MaxValue);
        }

        if (Take("?"))
        {
            return (0, 1);
        }

        if (!Take("{"))
        {
            return (0, -1);
        }

        var end = _pattern.IndexOf('}', _at);
        var bounds = _pattern[_at..end].Split(',');
        _at = end + 1;
        var fewest = int.Parse(bounds[0], CultureInfo.InvariantCulture);
        return (fewest, bounds.Length == 1 ? fewest : bounds[1].Length == 0 ? int.MaxValue : int.Parse(bounds[1], CultureInfo.InvariantCulture));
    }

    private RegexNode Atom()
    {
        if (Take("("))
        {
            return Group();
        }

        if (Take("^") || Take(@"\A") || Take(@"\G"))
        {
            return new RegexNode.Look(null, _pattern[_at - 1] != '^' || !_options.HasFlag(RegexOptions.Multiline));
        }

        if (Take("$") || Take(@"\b") || Take(@"\B") || Take(@"\z") || Take(@"\Z"))
        {
            return new RegexNode.Look(null, false);
        }

        var start = _at;
        _at = _pattern[_at] switch
        {
            '[' => EndOfClass(),
            '\\' => EndOfEscape(),
            '*' or '+' or '?' or '{' => throw Refused(),
            _ => _at + 1,
        };
        return new RegexNode.Letter(SetOf(_pattern[start.._at]));
    }

    private RegexNode Group()
    {
        var looks = Take("?=") || Take("?!") || Take("?<=") || Take("?<!");
        if (!looks && !Take("?:") && !Take("?>") && Take("?"))
        {
            // A name; other constructs are not read.
            _at = Take("<") && _pattern.IndexOf('>', _at) is > 0 and var end && _pattern[_at..end].All(char.IsAsciiLetter) ? end + 1 : throw Refused();
        }

        var inside = Choice();
        return !Take(")") ? throw Refused() : looks ? new RegexNode.Look(inside, false) : inside;
    }

    private int EndOfClass()
    {
        var end = _at + (_pattern[_at + 1] == '^' ? 3 : 2);
        while (_pattern[end] != ']')
        {
            end += _pattern[end] == '\\' ? 2 : _pattern[end] == '[' && _pattern[end - 1] == '-' ? throw Refused() : 1;
        }

        return end + 1;
    }

    private int EndOfEscape() => _pattern[_at + 1] switch
    {
        'p' or 'P' => _pattern.IndexOf('}', _at) + 1,
        'u' => _at + 6,
        'x' => _at + 4,
        'd' or 'D' or 'w' or 'W' or 's' or 'S' or 'n' or 'r' or 't' => _at + 2,
        var other when !char.IsLetterOrDigit(other) => _at + 2,
        _ => throw Refused(),
    };

    /// <summary>Asked of the engine itself, one character after the other, so that classes and cases mean here what they mean there.</summary>
    private BitArray SetOf(string text) => Sets.GetOrAdd((text, _options & (RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)), key =>
    {
        var one = new Regex($@"\A(?:{key.Text})\z", key.Options);
        var set = RegexNode.None;
        Span<char> letter = stackalloc char[1];
        for (var c = 0; c <= char.MaxValue; c++)
        {
            letter[0] = (char)c;
            set[c] = one.IsMatch(letter);
        }

        return set;
    });

    private bool Take(string sign)
    {
        var found = string.CompareOrdinal(_pattern, _at, sign, 0, sign.Length) == 0;
        _at += found ? sign.Length : 0;
        return found;
    }

    private NotSupportedException Refused() => new($"At {_at} of {_pattern} stands something whose cost this test cannot tell.");
}
