using Pipeline.News.Language.Learning;

namespace Pipeline.News.Language.Parsing;

/// <summary>The pairs of universal and Penn tag that a word can get.</summary>
internal sealed class TagSet
{
    private readonly byte[] _universal;
    private readonly byte[] _penn;

    private TagSet(byte[] universal, byte[] penn)
    {
        _universal = universal;
        _penn = penn;
    }

    public int Count => _universal.Length;

    public static TagSet Read(ModelReader reader)
    {
        var count = reader.Int();
        return new(reader.Array<byte>(count), reader.Array<byte>(count));
    }

    public PartOfSpeech PartOfSpeech(int tag) => (PartOfSpeech)_universal[tag];

    public PennTag PennTag(int tag) => (PennTag)_penn[tag];
}
