namespace Pipeline.News.Reading.LinkedData;

/// <summary>
/// Reads JSON as content systems print it: with comments, CDATA marks, trailing or missing commas, line breaks and
/// unescaped quotation marks in strings, and ends cut off. Never throws; time is linear.
/// </summary>
internal ref struct LooseJsonReader
{
    // As System.Text.Json reads by default; JSON-LD nests some five levels deep, and each is a call on the stack.
    private const int DeepestNesting = 64;

    private LooseJsonText _text;

    private LooseJsonReader(ReadOnlySpan<char> text) => _text = new LooseJsonText(text);

    /// <summary>All values that follow one another at the top, usually one.</summary>
    public static List<LooseJson> Read(ReadOnlySpan<char> text)
    {
        var reader = new LooseJsonReader(text);
        var values = new List<LooseJson>();
        while (reader._text.MoveToValue())
        {
            values.Add(reader.ReadValue(0));
        }

        return values;
    }

    private LooseJson ReadValue(int depth)
    {
        _text.SkipSpace();
        if (_text.AtEnd)
        {
            return LooseJson.Null;
        }

        if (depth > DeepestNesting)
        {
            _text.GiveUp();
            return LooseJson.Null;
        }

        return _text.Current switch
        {
            '{' => ReadMembers(depth),
            '[' => ReadItems(depth),
            '"' or '\'' => new LooseJson.Text(_text.ReadString()),
            _ => ReadScalar(),
        };
    }

    private LooseJson.Members ReadMembers(int depth)
    {
        var pairs = new List<KeyValuePair<string, LooseJson>>();
        _text.Skip();
        while (true)
        {
            _text.SkipSpaceAnd(',');
            if (_text.AtEnd || _text.Current == '}')
            {
                _text.Skip();
                return new LooseJson.Members(pairs);
            }

            if (_text.Current == ']')
            {
                return new LooseJson.Members(pairs);
            }

            var name = _text.AtString ? _text.ReadString() : _text.ReadBareName();
            _text.SkipSpaceAnd(':');
            if (_text.AtEnd || _text.Current is '}' or ']' or ',')
            {
                continue;
            }

            pairs.Add(new(name, ReadValue(depth + 1)));
        }
    }

    private LooseJson.Items ReadItems(int depth)
    {
        var values = new List<LooseJson>();
        _text.Skip();
        while (true)
        {
            _text.SkipSpaceAnd(',');
            if (_text.AtEnd || _text.Current == ']')
            {
                _text.Skip();
                return new LooseJson.Items(values);
            }

            if (_text.Current == '}')
            {
                return new LooseJson.Items(values);
            }

            values.Add(ReadValue(depth + 1));
        }
    }

    private LooseJson ReadScalar()
    {
        var word = _text.ReadWord();
        return word is "null" ? LooseJson.Null : new LooseJson.Scalar(word.ToString());
    }
}
