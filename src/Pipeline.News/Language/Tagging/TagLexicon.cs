using Pipeline.News.Language.Learning;

namespace Pipeline.News.Language.Tagging;

/// <summary>The words seen often enough in training: the class of tags that each had, and the tag of those that had one.</summary>
internal sealed class TagLexicon
{
    private readonly uint[] _keys;
    private readonly byte[] _classes;
    private readonly byte[] _fixedTags;

    private TagLexicon(uint[] keys, byte[] classes, byte[] fixedTags)
    {
        _keys = keys;
        _classes = classes;
        _fixedTags = fixedTags;
    }

    public static TagLexicon Read(ref ModelReader reader)
    {
        var count = reader.Int();
        return new(reader.Array<uint>(count).ToArray(), reader.Array<byte>(count).ToArray(), reader.Array<byte>(count).ToArray());
    }

    public static uint Key(ulong lower) => (uint)(lower >> 32) | 1;

    public static uint Slot(ulong lower) => (uint)(lower ^ (lower >> 15));

    public void LookUp(ref WordFeatures word)
    {
        var mask = (uint)_keys.Length - 1;
        var key = Key(word.Lower);
        for (var at = Slot(word.Lower) & mask; _keys[at] != 0; at = (at + 1) & mask)
        {
            if (_keys[at] != key)
            {
                continue;
            }

            word.Lexicon = _classes[at];
            word.FixedTag = _fixedTags[at];
            return;
        }
    }
}
