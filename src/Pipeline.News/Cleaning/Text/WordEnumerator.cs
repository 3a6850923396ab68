using Pipeline.News.Language;

namespace Pipeline.News.Cleaning.Text;

/// <summary>The hashes of a text's words, as <see cref="LineScanner"/> makes them.</summary>
internal ref struct WordEnumerator(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    public ulong Current { get; private set; }

    public readonly WordEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        var start = 0;
        while (start < _rest.Length && !char.IsLetterOrDigit(_rest[start]))
        {
            start++;
        }

        var end = start;
        while (end < _rest.Length && char.IsLetterOrDigit(_rest[end]))
        {
            end++;
        }

        Current = WordHash.Of(_rest[start..end]);
        _rest = _rest[end..];
        return end > start;
    }
}

internal static class WordEnumeration
{
    public static WordEnumerator EnumerateWords(this ReadOnlySpan<char> text) => new(text);
}
