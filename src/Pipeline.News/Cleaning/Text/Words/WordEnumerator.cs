using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning.Text.Words;

/// <summary>The hashes of a text's words, as <see cref="DocumentWords"/> has them.</summary>
internal ref struct WordEnumerator(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private CharacterClass.Runs _runs = CharacterClass.LettersAndDigits.RunsIn(text);

    public readonly ulong Current => WordHash.Of(_text, _runs.Start, _runs.End);

    public readonly WordEnumerator GetEnumerator() => this;

    public bool MoveNext() => _runs.MoveNext();
}

internal static class WordEnumeration
{
    public static WordEnumerator EnumerateWords(this ReadOnlySpan<char> text) => new(text);
}
