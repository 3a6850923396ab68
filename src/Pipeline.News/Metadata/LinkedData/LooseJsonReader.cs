using System.Globalization;
using System.Text;

namespace Pipeline.News.Metadata.LinkedData;

/// <summary>
/// Reads JSON as content systems print it: with comments, CDATA marks, trailing or missing commas, line breaks and
/// unescaped quotation marks in strings, and ends cut off. Never throws; time is linear.
/// </summary>
internal ref struct LooseJsonReader
{
    private const int DeepestNesting = 64;

    /// <summary>How far a quotation mark looks ahead to see whether it ends its string.</summary>
    private const int LookAhead = 200;

    private readonly ReadOnlySpan<char> _text;
    private int _at;

    private LooseJsonReader(ReadOnlySpan<char> text) => _text = text;

    /// <summary>All values that follow one another at the top, usually one.</summary>
    public static List<LooseJson> Read(ReadOnlySpan<char> text)
    {
        var reader = new LooseJsonReader(text);
        var values = new List<LooseJson>();
        while (reader.MoveToValue())
        {
            values.Add(reader.ReadValue(0));
        }

        return values;
    }

    /// <summary>Skips what surrounds a document: comment and CDATA marks, semicolons.</summary>
    private bool MoveToValue()
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

    private LooseJson ReadValue(int depth)
    {
        SkipSpace();
        if (_at >= _text.Length)
        {
            return LooseJson.Null;
        }

        if (depth > DeepestNesting)
        {
            _at = _text.Length;
            return LooseJson.Null;
        }

        return _text[_at] switch
        {
            '{' => ReadMembers(depth),
            '[' => ReadItems(depth),
            '"' => new LooseJson.Text(ReadString()),
            _ => ReadScalar(),
        };
    }

    private LooseJson.Members ReadMembers(int depth)
    {
        var pairs = new List<KeyValuePair<string, LooseJson>>();
        _at++;
        while (true)
        {
            SkipSpaceAnd(',');
            if (_at >= _text.Length || _text[_at] == '}')
            {
                _at = Math.Min(_at + 1, _text.Length);
                return new LooseJson.Members(pairs);
            }

            if (_text[_at] == ']')
            {
                return new LooseJson.Members(pairs);
            }

            var name = _text[_at] == '"' ? ReadString() : ReadBareName();
            SkipSpaceAnd(':');
            if (_at < _text.Length && _text[_at] is '}' or ']')
            {
                continue;
            }

            pairs.Add(new(name, ReadValue(depth + 1)));
        }
    }

    private LooseJson.Items ReadItems(int depth)
    {
        var values = new List<LooseJson>();
        _at++;
        while (true)
        {
            SkipSpaceAnd(',');
            if (_at >= _text.Length || _text[_at] == ']')
            {
                _at = Math.Min(_at + 1, _text.Length);
                return new LooseJson.Items(values);
            }

            if (_text[_at] == '}')
            {
                return new LooseJson.Items(values);
            }

            values.Add(ReadValue(depth + 1));
        }
    }

    private string ReadBareName()
    {
        var start = _at++;
        while (_at < _text.Length && _text[_at] is not (':' or ',' or '}' or ']' or '"' or '\n'))
        {
            _at++;
        }

        return _text[start.._at].Trim().ToString();
    }

    private LooseJson ReadScalar()
    {
        var start = _at++;
        while (_at < _text.Length && _text[_at] is not (',' or '}' or ']' or '\n'))
        {
            _at++;
        }

        var word = _text[start.._at].Trim();
        return word is "null" ? LooseJson.Null : new LooseJson.Scalar(word.ToString());
    }

    private string ReadString()
    {
        var value = new StringBuilder();
        _at++;
        while (_at < _text.Length)
        {
            var c = _text[_at++];
            if (c == '"')
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
                value.Append(char.IsControl(c) ? ' ' : c);
            }
        }

        return value.ToString();
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

        value.Append(c is 'n' or 'r' or 't' or 'b' or 'f' ? ' ' : c);
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
                || _text[after] is '"' or '{' or '[' or '}' or ']' or ',' or '/' || char.IsAsciiDigit(_text[after])),
            // A comma forgotten at the line's end.
            '"' => _text[_at..next].Contains('\n'),
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

    private void SkipSpaceAnd(char mark)
    {
        SkipSpace();
        while (_at < _text.Length && _text[_at] == mark)
        {
            _at++;
            SkipSpace();
        }
    }

    private void SkipSpace()
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
