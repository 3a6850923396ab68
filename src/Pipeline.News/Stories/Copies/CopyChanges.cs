using System.Collections.Immutable;
using Pipeline.News.Articles;
using Pipeline.News.Texts;

namespace Pipeline.News.Stories.Copies;

/// <summary>What a near copy changed: sentence by sentence against its original, then the words within a sentence.</summary>
internal static class CopyChanges
{
    // A sentence with fewer of its words is another sentence, not a changed one.
    private const double SameSentence = 0.6;

    // A rewritten paragraph is no slip of a word: what changed stands in some words.
    private const int MostWords = 8;

    // A text that differs in more places is a new edition; its first changes tell that.
    private const int MostChanges = 8;

    // Sentences between two that both have: so many of each side are held against each other.
    private const int MostBetween = 12;

    public static ImmutableArray<CopyGroup> Read(ImmutableArray<CopyGroup> copies, ImmutableArray<Article> articles) =>
    [
        .. copies.AsParallel().AsOrdered().Select(group => group.Kind != CopyKind.Near ? group : group with
        {
            Changes = [.. group.Articles.Skip(1).SelectMany(copy => Of(articles, group.Articles[0], copy))],
        }),
    ];

    private static IEnumerable<CopyChange> Of(ImmutableArray<Article> articles, int original, int copy)
    {
        var (from, to) = (CopySentence.Read(articles[original].Body), CopySentence.Read(articles[copy].Body));
        return Between(from, to).Select(p => Within(p.From, p.To)).Where(c => c is not null).Take(MostChanges)
            .Select(c => new CopyChange(new CopyPassage(original, c!.Value.From), new CopyPassage(copy, c.Value.To)));
    }

    /// <summary>Pairs of sentences that stand between the same unchanged ones and share most of their words.</summary>
    private static IEnumerable<(CopySentence From, CopySentence To)> Between(List<CopySentence> from, List<CopySentence> to)
    {
        var place = from.Index().GroupBy(s => s.Item.Key, StringComparer.Ordinal).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().Index, StringComparer.Ordinal);
        var (lastFrom, lastTo) = (-1, -1);
        for (var at = 0; at <= to.Count; at++)
        {
            var known = at == to.Count ? from.Count : place.TryGetValue(to[at].Key, out var found) && found > lastFrom ? found : -1;
            if (known < 0)
            {
                continue;
            }

            foreach (var pair in Alike([.. from.Skip(lastFrom + 1).Take(Math.Min(MostBetween, known - lastFrom - 1))], [.. to.Skip(lastTo + 1).Take(Math.Min(MostBetween, at - lastTo - 1))]))
            {
                yield return pair;
            }

            (lastFrom, lastTo) = (known, at);
        }
    }

    private static IEnumerable<(CopySentence, CopySentence)> Alike(List<CopySentence> from, List<CopySentence> to)
    {
        foreach (var sentence in to)
        {
            var best = from.MaxBy(sentence.Share);
            if (best is not null && sentence.Share(best) >= SameSentence && from.Remove(best))
            {
                yield return (best, sentence);
            }
        }
    }

    /// <summary>The words that differ, without those that both begin and end with; null where only marks and capitals do, or too much does.</summary>
    private static (TextSpan From, TextSpan To)? Within(CopySentence from, CopySentence to)
    {
        var (a, b) = (from.Words, to.Words);
        var start = 0;
        while (start < a.Count && start < b.Count && a[start].Lower == b[start].Lower)
        {
            start++;
        }

        var end = 0;
        while (end < a.Count - start && end < b.Count - start && a[^(end + 1)].Lower == b[^(end + 1)].Lower)
        {
            end++;
        }

        var (left, right) = (a.Count - start - end, b.Count - start - end);
        if (left == 0 && right == 0)
        {
            return null;
        }

        // Words put in or taken out are told with the word beside them: an empty passage would show nothing.
        var beside = left == 0 || right == 0 ? 1 : 0;
        start -= start >= beside ? beside : 0;
        return Math.Max(left, right) > MostWords || a.Count - end <= start || b.Count - end <= start ? null
            : (Span(a, start, a.Count - end), Span(b, start, b.Count - end));
    }

    private static TextSpan Span(List<CopyWord> words, int start, int end) => new(words[start].Span.Start, words[end - 1].Span.End);
}
