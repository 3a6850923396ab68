using System.Collections.Immutable;
using Pipeline.News.Cleaning;
using Pipeline.News.Language.Tokenizing;
using Pipeline.News.Texts;

namespace Pipeline.News.Articles;

/// <summary>The sentences of an article's opening that are long enough to say something.</summary>
internal static class OpeningSentences
{
    // News says in its first paragraphs what happened.
    private const int Paragraphs = 3;

    // A shorter one says nothing: "Nobody was hurt." has four words.
    private const int FewestWords = 6;

    /// <returns>In the order of the text, of any language.</returns>
    public static ImmutableArray<TextSpan> Of(CleanText body)
    {
        var sentences = ImmutableArray.CreateBuilder<TextSpan>();
        var tokenizer = new Tokenizer();
        var ends = new List<int>();
        foreach (var paragraph in body.Paragraphs.Where(p => p.Role == ParagraphRole.Paragraph).Take(Paragraphs))
        {
            tokenizer.Tokenize(body.Text, paragraph.Span);
            SentenceSplitter.Split(body.Text, tokenizer.Tokens, ends);
            var start = 0;
            foreach (var end in ends)
            {
                if (end - start >= FewestWords)
                {
                    sentences.Add(new TextSpan(tokenizer.Tokens[start].Start, tokenizer.Tokens[end - 1].End));
                }

                start = end;
            }
        }

        return sentences.DrainToImmutable();
    }
}
