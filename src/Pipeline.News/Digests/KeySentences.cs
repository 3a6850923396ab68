using System.Collections.Immutable;
using Pipeline.News.Cleaning;
using Pipeline.News.Language.Tokenizing;
using Pipeline.News.Stories;

namespace Pipeline.News.Digests;

/// <summary>The few sentences that carry an event: those that say most of what tells the story from others, each adding to the ones before.</summary>
internal static class KeySentences
{
    private const int Most = 3;

    // News says in its first paragraphs what happened.
    private const int Paragraphs = 3;

    // More articles add no other beginnings, only time.
    private const int MostArticles = 40;

    // A sentence of more words than this is no quick reading; a shorter one than the fewest says nothing.
    private const int LongSentence = 45;
    private const int FewestWords = 6;

    public static ImmutableArray<Passage> Of(Story story, ImmutableArray<Article> articles)
    {
        var weights = story.Terms.ToDictionary(t => t.Term, t => t.Weight, StringComparer.Ordinal);
        var candidates = story.Articles.Take(MostArticles).Prepend(story.Lead).Distinct()
            .SelectMany(a => Sentences(articles[a]).Select(s => (Article: a, s.Span, s.Words, s.Place))).ToList();
        var chosen = new List<(int Article, TextSpan Span)>();
        while (chosen.Count < Most && candidates.Count > 0)
        {
            var best = candidates.MaxBy(c => (Score(c, weights, story.Lead), -c.Article, -c.Span.Start));
            if (Score(best, weights, story.Lead) <= (chosen.Count == 0 ? 0 : 0.15))
            {
                break;
            }

            chosen.Add((best.Article, best.Span));
            // What has been said counts no more.
            best.Words.ForEach(w => weights.Remove(w));
            candidates.Remove(best);
        }

        return [.. chosen.OrderBy(c => c.Article != story.Lead).ThenBy(c => c.Article).ThenBy(c => c.Span).Select(c => ReportedClaims.Quote(articles[c.Article], c.Span))];
    }

    /// <summary>The sentences of an article among which those of its event are looked for.</summary>
    public static IEnumerable<TextSpan> Opening(Article article) => Sentences(article).Select(s => s.Span);

    private static double Score((int Article, TextSpan Span, List<string> Words, int Place) sentence, Dictionary<string, double> weights, int lead)
    {
        var covered = sentence.Words.Sum(w => weights.GetValueOrDefault(w));
        var length = sentence.Words.Count;
        return covered
            * (sentence.Article == lead ? 1.2 : 1) / (1 + 0.15 * sentence.Place)
            * (length > LongSentence ? (double)LongSentence / length : 1);
    }

    private static IEnumerable<(TextSpan Span, List<string> Words, int Place)> Sentences(Article article)
    {
        var (text, place) = (article.Body.Text, 0);
        var tokenizer = new Tokenizer();
        var ends = new List<int>();
        foreach (var paragraph in article.Body.Paragraphs.Where(p => p.Role == ParagraphRole.Paragraph).Take(Paragraphs))
        {
            tokenizer.Tokenize(text, paragraph.Span);
            SentenceSplitter.Split(text, tokenizer.Tokens, ends);
            var start = 0;
            foreach (var end in ends)
            {
                var span = new TextSpan(tokenizer.Tokens[start].Start, tokenizer.Tokens[end - 1].End);
                if (end - start >= FewestWords)
                {
                    yield return (span, [.. ContentWords.Read(text, span).Select(w => w.Stem).Distinct()], place++);
                }

                start = end;
            }
        }
    }
}
