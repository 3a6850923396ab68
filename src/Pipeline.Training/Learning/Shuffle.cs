namespace Pipeline.Training.Learning;

/// <summary>The same order on every machine and in every version of .NET.</summary>
internal sealed class Shuffle(ulong seed)
{
    private ulong _state = seed | 1;

    public ulong Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return _state;
    }

    public void InPlace<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = (int)(Next() % (ulong)(i + 1));
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
