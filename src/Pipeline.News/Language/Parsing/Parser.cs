using Pipeline.News.Language.Learning;

namespace Pipeline.News.Language.Parsing;

/// <summary>
/// Tags a sentence and finds every word's head and relation by a small network: the words' windows, two gated recurrences, and a score
/// for every pair of words. Sums are floats in a fixed order: the same text gives the same trees on every machine.
/// </summary>
internal sealed class Parser
{
    private static readonly Lazy<Parser> Loaded = new(Load);

    private readonly WordWindow _window;
    private readonly float[] _windowBias;
    private readonly DenseLayer _first;
    private readonly DenseLayer _second;
    private readonly DenseLayer _tags;
    private readonly TagSet _tagSet;
    private readonly ArcScorer _arcs;
    private readonly RelationNamer _relations;

    private Parser(ModelReader reader)
    {
        _tagSet = TagSet.Read(reader);
        _window = WordWindow.Read(reader);
        _windowBias = reader.Array<float>(_window.Units);
        _first = DenseLayer.Read(reader);
        _second = DenseLayer.Read(reader);
        _tags = DenseLayer.Read(reader);
        _arcs = ArcScorer.Read(reader);
        _relations = RelationNamer.Read(reader);
    }

    public static Parser Shared => Loaded.Value;

    private static Parser Load()
    {
        using var model = ModelReader.Open("parser");
        return Read(model);
    }

    /// <summary>The memory that <see cref="Parse"/> needs: one for each thread.</summary>
    public ParserMemory NewMemory() => new(_window.Width);

    public static Parser Read(Stream model) => new(new ModelReader(model));

    /// <param name="form">The words.</param>
    /// <param name="spaced">Whether a space, or the sentence's start, stands before the word.</param>
    /// <param name="words">One place for every word.</param>
    public void Parse(ParserMemory memory, WordFeatures.FormAt form, Func<int, bool> spaced, Span<ParsedWord> words)
    {
        var count = words.Length;
        var rows = MatrixProduct.Padded(count);
        _window.Fill(memory, count, form, spaced);
        var sums = memory.Sums(rows * _window.Units);
        _window.Sum(memory.Window(count * _window.Width), _windowBias, count, sums);
        var first = memory.First(rows * _second.Inputs);
        Recur(memory, _first, sums, count, first);
        var second = memory.Second(rows * _second.Inputs);
        Recur(memory, _second, first, count, second);
        VectorMath.Add(second[..(count * _second.Inputs)], first);

        Tag(memory, first, rows, words);
        Span<int> heads = count <= 512 ? stackalloc int[count] : new int[count];
        _arcs.Find(memory, second, heads);
        Span<Dependency> relations = count <= 512 ? stackalloc Dependency[count] : new Dependency[count];
        _relations.Name(memory, second, heads, relations);
        for (var i = 0; i < count; i++)
        {
            words[i] = words[i] with { Head = heads[i], Relation = relations[i] };
        }

        TagsOfClauses.Agree(words);
    }

    private static void Recur(ParserMemory memory, DenseLayer layer, ReadOnlySpan<float> input, int count, Span<float> states)
    {
        var rows = MatrixProduct.Padded(count);
        var gates = memory.Gates(rows * layer.Outputs);
        layer.Apply(input, rows, gates);
        GatedRecurrence.Run(gates, layer.Outputs / GatedRecurrence.Blocks, count, states);
    }

    private void Tag(ParserMemory memory, ReadOnlySpan<float> states, int rows, Span<ParsedWord> words)
    {
        var scores = memory.Tags(rows * _tags.Outputs);
        _tags.Apply(states, rows, scores);
        for (var i = 0; i < words.Length; i++)
        {
            var tag = VectorMath.Best(scores.Slice(i * _tags.Outputs, _tagSet.Count));
            words[i] = new(_tagSet.PartOfSpeech(tag), _tagSet.PennTag(tag), -1, Dependency.Root);
        }
    }
}

/// <param name="Head">Index of the governing word; -1 for the root.</param>
internal readonly record struct ParsedWord(PartOfSpeech PartOfSpeech, PennTag PennTag, int Head, Dependency Relation);
