namespace Pipeline.News.Claims.Wording;

/// <summary>Words and what each stands for, asked without copying them out of the text.</summary>
internal sealed class WordMap<T>
{
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _words;

    public WordMap(IEnumerable<(string Word, T Value)> entries)
    {
        var words = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        foreach (var (word, value) in entries)
        {
            words.TryAdd(word, value);
        }

        _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool TryGet(ReadOnlySpan<char> word, out T value)
    {
        var found = _words.TryGetValue(word, out var held);
        value = held!;
        return found;
    }
}
