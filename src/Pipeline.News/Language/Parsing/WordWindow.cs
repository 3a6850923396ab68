using Pipeline.News.Language.Learning;

namespace Pipeline.News.Language.Parsing;

/// <summary>
/// The first layer: what a word means to the word before it, to itself and to the word behind it. It depends on the word alone, so the
/// words met last are remembered; a text's words repeat.
/// </summary>
internal sealed class WordWindow(EmbeddingTable table, float[] start, DenseLayer layer)
{
    /// <summary>For the word behind, for the word itself, for the word before.</summary>
    public const int Places = 3;

    /// <summary>Values of one word's row.</summary>
    public int Width => layer.Outputs;

    public int Units => layer.Outputs / Places;

    public static WordWindow Read(ModelReader reader)
    {
        var table = EmbeddingTable.Read(reader);
        var start = reader.Array<float>(table.Width);
        return new(table, start, DenseLayer.Read(reader));
    }

    /// <summary>Writes the words' rows into the memory.</summary>
    public void Fill(ParserMemory memory, int count, WordFeatures.FormAt form, Func<int, bool> spaced)
    {
        var capitals = WordFeatures.InCapitals(count, form);
        var rows = memory.Window(count * Width);
        memory.Missing.Clear();
        for (var i = 0; i < count; i++)
        {
            var key = WordFeatures.Key(form(i), spaced(i), capitals);
            if (memory.Words.Find(key, rows.Slice(i * Width, Width)))
            {
                continue;
            }

            var embedding = memory.Embedding(memory.Missing.Count, table.Width);
            start.CopyTo(embedding);
            Embed(form(i), spaced(i), capitals, embedding);
            memory.Missing.Add((i, key));
        }

        Project(memory, rows);
    }

    /// <summary>Sums what the three places say of every word, and rectifies.</summary>
    public void Sum(ReadOnlySpan<float> rows, ReadOnlySpan<float> bias, int count, Span<float> sums)
    {
        for (var i = 0; i < count; i++)
        {
            var sum = sums.Slice(i * Units, Units);
            bias.CopyTo(sum);
            for (var place = 0; place < Places; place++)
            {
                var word = i + place - 1;
                if (word >= 0 && word < count)
                {
                    VectorMath.Add(sum, rows.Slice((word * Width) + (place * Units), Units));
                }
            }

            VectorMath.Rectify(sum);
        }
    }

    private void Embed(ReadOnlySpan<char> word, bool spaced, bool capitals, Span<float> embedding)
    {
        Span<char> lower = stackalloc char[WordFeatures.LongestWord];
        lower = lower[..WordFeatures.Normalize(word, lower)];
        Span<ulong> names = stackalloc ulong[WordFeatures.Count];
        WordFeatures.Fill(word, lower, spaced, capitals, names);
        foreach (var name in names)
        {
            if (table.Find(name) is >= 0 and var row)
            {
                table.Add(row, 1, embedding);
            }
        }

        var pieces = WordPieces.Cut(lower, name => table.Find(name) >= 0, names);
        foreach (var piece in names[..pieces])
        {
            table.Add(table.Find(piece), 1f / pieces, embedding);
        }
    }

    private void Project(ParserMemory memory, Span<float> rows)
    {
        var count = MatrixProduct.Padded(memory.Missing.Count);
        var projected = memory.Projected(count * Width);
        layer.Apply(memory.Embeddings, count, projected);
        for (var i = 0; i < memory.Missing.Count; i++)
        {
            var (word, key) = memory.Missing[i];
            var row = projected.Slice(i * Width, Width);
            row.CopyTo(rows[(word * Width)..]);
            memory.Words.Keep(key, row);
        }
    }
}
