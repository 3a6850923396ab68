namespace Pipeline.News.Claims.Wording;

/// <summary>A set of words, asked without copying them out of the text.</summary>
internal sealed class WordSet
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    public WordSet(IEnumerable<string> words) =>
        _words = new HashSet<string>(words, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
}
