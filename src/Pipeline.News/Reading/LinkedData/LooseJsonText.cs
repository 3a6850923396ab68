using System.Globalization;
using System.Text;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading.LinkedData;

/// <summary>A place in a text that need not be quite JSON, and what can be read off there: strings, names, words, space and comments.</summary>
internal ref struct LooseJsonText
{
    /// <summary>How far a quotation mark looks ahead to see whether it ends its string.</summary>
    private const int LookAhead = 200;

    private readonly ReadOnlySpan<char> _text;
    private int _at;

    public LooseJsonText(ReadOnlySpan<char> text) => _text = text;

    /// <summary>The character at the place; NUL at the end.</summary>
    public readonly char Current => _at < _text.Length ? _text[_at] : '\0';

    public readonly bool AtEnd => _at >= _text.Length;

    public void Skip() => _at = Math.Min(_at + 1, _text.Length);

    public void GiveUp() => _at = _text.Length;

    /// <summary>Skips what surrounds a document: comment and CDATA marks, semicolons.</summary>
    public bool MoveToValue()
    {
        while (_at < _text.Length)
        {
            if (_text[_at..].StartsWith("[CDATA[", StringComparison.OrdinalIgnoreCase))
            {
                _at += "[CDATA[".Length;
            }
            else if (_text[_at] is '{' or '[')
            {
                return true;
            }
            else
            {
                _at++;
            }
        }

        return false;
    }

    public string ReadBareName()
    {
        var start = _at++;
        while (_at < _text.Length && _text[_at] is not (':' or ',' or '}' or ']' or '"' or '\n'))
        {
            _at++;
        }

        return _text[start.._at].Trim().ToString();
    }

    /// <summary>A number or a word, as it stands.</summary>
    public ReadOnlySpan<char> ReadWord()
    {
        var start = _at++;
        while (_at < _text.Length && _text[_at] is not (',' or '}' or ']' or '\n'))
        {
            _at++;
        }

        return _text[start.._at].Trim();
    }

    /// <summary>Scripts quote with apostrophes too.</summary>
    public readonly bool AtString => Current is '"' or '\'';

    public string ReadString()
    {
        var value = new StringBuilder();
        var quote = _text[_at++];
        while (_at < _text.Length)
        {
            var c = _text[_at++];
            if (c == quote)
            {
                if (EndsString())
                {
                    break;
                }

                value.Append(c);
            }
            else if (c == '\\' && _at < _text.Length)
            {
                ReadEscape(value);
            }
            else
            {
                value.Append(c != '\n' && char.IsControl(c) ? ' ' : c);
            }
        }

        return CharacterCleanup.Clean(value.ToString());
    }

    private void ReadEscape(StringBuilder value)
    {
        var c = _text[_at++];
        if (c == 'u' && _at + 4 <= _text.Length
            && ushort.TryParse(_text.Slice(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
        {
            value.Append((char)unit);
            _at += 4;
            return;
        }

        value.Append(c switch { 'n' => '\n', 'r' or 't' or 'b' or 'f' => ' ', _ => c });
    }

    /// <summary>A quotation mark ends its string where JSON goes on after it, and is a part of it anywhere else.</summary>
    private readonly bool EndsString()
    {
        var next = NextMark(_at);
        if (next >= _text.Length)
        {
            return true;
        }

        return _text[next] switch
        {
            ':' or '}' or ']' => true,
            ',' => NextMark(next + 1) is var after && (after >= _text.Length
                || _text[after] is '"' or '\'' or '{' or '[' or '}' or ']' or ',' or '/' || char.IsAsciiDigit(_text[after])),
            // A comma forgotten at the line's end.
            '"' or '\'' => _text[_at..next].Contains('\n'),
            _ => false,
        };
    }

    private readonly int NextMark(int from)
    {
        var end = Math.Min(_text.Length, from + LookAhead);
        while (from < end && char.IsWhiteSpace(_text[from]))
        {
            from++;
        }

        return from;
    }

    public void SkipSpaceAnd(char mark)
    {
        SkipSpace();
        while (_at < _text.Length && _text[_at] == mark)
        {
            _at++;
            SkipSpace();
        }
    }

    public void SkipSpace()
    {
        while (_at < _text.Length)
        {
            var rest = _text[_at..];
            if (char.IsWhiteSpace(rest[0]) || rest[0] is '\0' or '\uFEFF' or ';')
            {
                _at++;
            }
            else if (rest.StartsWith("/*", StringComparison.Ordinal))
            {
                var end = rest.IndexOf("*/", StringComparison.Ordinal);
                _at = end < 0 ? _text.Length : _at + end + 2;
            }
            else if (rest.StartsWith("//", StringComparison.Ordinal) || rest.StartsWith("<!--", StringComparison.Ordinal)
                || rest.StartsWith("-->", StringComparison.Ordinal))
            {
                var end = rest.IndexOf('\n');
                _at = end < 0 ? _text.Length : _at + end + 1;
            }
            else
            {
                return;
            }
        }
    }
}
