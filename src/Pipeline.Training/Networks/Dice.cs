namespace Pipeline.Training.Networks;

/// <summary>Random numbers, the same on every machine and in every version of .NET (xorshift64*).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = (seed * 0x9E3779B97F4A7C15) | 1;

    public ulong Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return _state * 0x2545F4914F6CDD1D;
    }

    /// <summary>At least 0 and below 1.</summary>
    public float Unit() => (Next() >> 40) * (1f / (1 << 24));

    /// <summary>Fills a mask by which values are left out with a chance, and the others raised so that their mean stays.</summary>
    public void Drop(Span<float> mask, float chance)
    {
        var limit = (ulong)(chance * 65536);
        var kept = 1 / (1 - chance);
        for (var i = 0; i < mask.Length; i += 4)
        {
            var bits = Next();
            for (var k = 0; k < 4; k++, bits >>= 16)
            {
                mask[i + k] = (bits & 0xFFFF) < limit ? 0 : kept;
            }
        }
    }
}
