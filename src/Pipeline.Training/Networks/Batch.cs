using Pipeline.News.Language.Learning;

namespace Pipeline.Training.Networks;

/// <summary>A sentence to learn from.</summary>
/// <param name="Features">For every word the rows of its features in the table; -1 for one too rare to learn. The word itself comes first.</param>
/// <param name="Pieces">For every word the mean of its pieces' vectors; null where it cannot be cut.</param>
/// <param name="Tags">-1 for a tag too rare to learn.</param>
/// <param name="Heads">-1 for the root.</param>
internal sealed record ParseExample(int[][] Features, float[]?[] Pieces, float[] Rareness, int[] Tags, int[] Heads, int[] Relations)
{
    public int Count => Heads.Length;
}

/// <summary>A few sentences whose words stand one below the other.</summary>
internal sealed class Batch(IReadOnlyList<ParseExample> sentences)
{
    public int Words { get; } = sentences.Sum(s => s.Count);

    /// <summary>The words, filled up to a whole number of the matrix product's blocks. Values and gradients of the rows behind the words are 0.</summary>
    public int Rows => MatrixProduct.Padded(Words);

    public IEnumerable<(ParseExample Sentence, int Start)> Sentences
    {
        get
        {
            var start = 0;
            foreach (var sentence in sentences)
            {
                yield return (sentence, start);
                start += sentence.Count;
            }
        }
    }
}
