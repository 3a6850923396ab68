using System.Collections.Immutable;
using Pipeline.News.Cleaning;
using Pipeline.News.Language.Tagging;
using Pipeline.News.Language.Tokenizing;

namespace Pipeline.News.Language;

/// <summary>Splits, tags, lemmatizes and parses a text. Deterministic; the models are loaded once, on first use.</summary>
public static class TextAnnotator
{
    public static AnnotatedText Annotate(string text, ImmutableArray<Paragraph> paragraphs)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var tokenizer = new Tokenizer();
        var ends = new List<int>();
        for (var p = 0; p < paragraphs.Length; p++)
        {
            tokenizer.Tokenize(text, paragraphs[p].Span);
            SentenceSplitter.Split(text, tokenizer.Tokens, ends);
            var start = 0;
            foreach (var end in ends)
            {
                sentences.Add(Annotate(text, p, tokenizer.Tokens, start, end));
                start = end;
            }
        }

        return new(text, paragraphs, sentences.ToImmutable());
    }

    private static Sentence Annotate(string text, int paragraph, IReadOnlyList<TextSpan> spans, int start, int end)
    {
        var tagger = Tagger.Shared;
        var words = new WordFeatures[end - start + 4];
        WordFeatures.Fill(
            words,
            end - start,
            i => text.AsSpan(spans[start + i].Start, spans[start + i].Length),
            i => i == 0 || spans[start + i - 1].End < spans[start + i].Start);
        foreach (ref var word in words.AsSpan(2, end - start))
            tagger.LookUp(ref word);
        var tags = new byte[end - start];
        tagger.Tag(words, tags);

        var tokens = ImmutableArray.CreateBuilder<Token>(end - start);
        for (var i = start; i < end; i++)
        {
            var form = spans[i].In(text);
            var tag = tags[i - start];
            var partOfSpeech = tagger.PartOfSpeech(tag);
            var lemma = partOfSpeech == PartOfSpeech.PropN ? form : form.ToLowerInvariant();
            tokens.Add(new(spans[i], lemma, partOfSpeech, tagger.PennTag(tag), i == start ? -1 : 0, i == start ? Dependency.Root : Dependency.Dep));
        }

        return new(new(spans[start].Start, spans[end - 1].End), paragraph, tokens.MoveToImmutable());
    }
}
