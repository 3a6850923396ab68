using Pipeline.News.Language.Learning;

namespace Pipeline.News.Language.Tagging;

/// <summary>Tags a sentence from left to right; a tag is a pair of universal and Penn tag.</summary>
internal sealed class Tagger
{
    private static readonly Lazy<Tagger> Loaded = new(() => Read(ModelReader.Unpack("tagger")));

    private readonly TagLexicon _lexicon;
    private readonly SparseModel _weights;
    private readonly byte[] _universal;
    private readonly byte[] _penn;

    private Tagger(TagLexicon lexicon, SparseModel weights, byte[] universal, byte[] penn)
    {
        _lexicon = lexicon;
        _weights = weights;
        _universal = universal;
        _penn = penn;
    }

    public static Tagger Shared => Loaded.Value;

    public int Tags => _universal.Length;

    public static Tagger Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new ModelReader(bytes);
        var tags = reader.Int();
        var universal = reader.Array<byte>(tags).ToArray();
        var penn = reader.Array<byte>(tags).ToArray();
        return new(TagLexicon.Read(ref reader), SparseModel.Read(ref reader), universal, penn);
    }

    public PartOfSpeech PartOfSpeech(int tag) => (PartOfSpeech)_universal[tag];

    public PennTag PennTag(int tag) => (PennTag)_penn[tag];

    public TagLexicon Lexicon => _lexicon;

    public void LookUp(ref WordFeatures word) => _lexicon.LookUp(ref word);

    /// <param name="words">The sentence with two edges on either side, looked up in the lexicon.</param>
    /// <param name="tags">One place for every word, without the edges.</param>
    public void Tag(ReadOnlySpan<WordFeatures> words, Span<byte> tags)
    {
        Span<ulong> features = stackalloc ulong[TagFeatures.Count];
        Span<short> scores = stackalloc short[_weights.Width];
        ulong last = 0, beforeLast = 0;
        for (var i = 0; i < tags.Length; i++)
        {
            int tag = words[i + 2].FixedTag;
            if (tag == 0)
            {
                TagFeatures.Fill(words, i + 2, last, beforeLast, features);
                _weights.Clear(scores);
                _weights.Add(features, scores);
                tag = 1 + SparseModel.Best(scores);
            }

            tags[i] = (byte)(tag - 1);
            beforeLast = last;
            last = (ulong)tag;
        }
    }
}
