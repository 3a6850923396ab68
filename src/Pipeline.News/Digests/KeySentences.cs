using System.Collections.Immutable;
using Pipeline.News.Articles;
using Pipeline.News.Stories;
using Pipeline.News.Stories.Telling;
using Pipeline.News.Stories.Terms;
using Pipeline.News.Texts;

namespace Pipeline.News.Digests;

/// <summary>The few sentences that carry an event: the opening that says most of what tells the story from others, then those that add most to it.</summary>
internal static class KeySentences
{
    // What happened, to whom and what next: a fourth sentence is the article.
    private const int Most = 3;

    // More articles add no other beginnings, only time.
    private const int MostArticles = 40;

    // How much each sentence further down counts less. What is read first has to make sense alone, and further down is what goes on from something.
    private const double FirstChoice = 2;
    private const double LaterChoice = 0.15;

    // Who did what where takes as many content words; "There is news from Norrby" has fewer.
    private const int FullSentence = 10;

    // A sentence that asks tells nothing yet.
    private const double Asking = 0.1;

    // A sentence of more words than this is no quick reading.
    private const int LongSentence = 45;

    public static ImmutableArray<Passage> Of(Story story, ImmutableArray<Article> articles)
    {
        var candidates = story.Articles.Take(MostArticles).Prepend(story.Lead).Distinct()
            .SelectMany(a => Sentences(articles[a], a)).ToList();
        // What one article alone has in common with those of other events says nothing about its own.
        var weights = story.Articles.Length > 1
            ? story.Terms.ToDictionary(t => t.Term, t => t.Weight, StringComparer.Ordinal)
            : candidates.SelectMany(c => c.Words).Distinct().ToDictionary(w => w, _ => 1.0, StringComparer.Ordinal);
        var telling = LeadChoice.Weights([.. candidates.Select(c => c.Article).Distinct()], articles);
        var chosen = new List<Candidate>();
        while (chosen.Count < Most && candidates.Count > 0)
        {
            var decline = chosen.Count == 0 ? FirstChoice : LaterChoice;
            var best = candidates.MaxBy(c => (Score(c, weights, story.Lead, decline) * (chosen.Count == 0 ? telling[c.Article] : 1), !c.Asks, c.Article == story.Lead, -c.Article, -c.Span.Start))!;
            if (chosen.Count > 0 && Score(best, weights, story.Lead, decline) <= 0.15)
            {
                break;
            }

            chosen.Add(best);
            // What has been said counts no more.
            best.Words.ForEach(w => weights.Remove(w));
            candidates.Remove(best);
        }

        return
        [
            .. chosen.Take(1).Concat(chosen.Skip(1).OrderBy(c => c.Article != story.Lead).ThenBy(c => c.Article).ThenBy(c => c.Span))
                .Select(c => Passage.Of(articles[c.Article], c.Span)),
        ];
    }

    /// <summary>The sentences of an article among which those of its event are looked for.</summary>
    public static ImmutableArray<TextSpan> Opening(Article article) => article.Opening ?? OpeningSentences.Of(article.Body);

    private static double Score(Candidate sentence, Dictionary<string, double> weights, int lead, double decline)
    {
        var covered = sentence.Words.Sum(w => weights.GetValueOrDefault(w));
        var length = sentence.Words.Count;
        return covered
            * (sentence.Article == lead ? 1.2 : 1) / (1 + decline * sentence.Place)
            * (length > LongSentence ? (double)LongSentence / length : 1)
            * Math.Min(1, (double)length / FullSentence)
            * (sentence.Asks ? Asking : 1);
    }

    private static IEnumerable<Candidate> Sentences(Article article, int number)
    {
        var text = article.Body.Text;
        return Opening(article).Select((span, place) =>
            new Candidate(number, span, [.. ContentWords.Read(text, span).Select(w => w.Stem).Distinct()], place, text[span.End - 1] == '?'));
    }

    /// <param name="Words">Stems of its content words, each once.</param>
    /// <param name="Place">Among the sentences of its article, from 0.</param>
    private sealed record Candidate(int Article, TextSpan Span, List<string> Words, int Place, bool Asks);
}
