using System.Collections.Immutable;
using Pipeline.News.Claims.Details;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Statements;

/// <summary>
/// Finds what the article itself asserts and one can check: sentences outside every attribution with a figure, or with a dated or placed event in
/// the past; of sentences that hold an attribution, the stretch outside it where a figure stands.
/// </summary>
internal static class StatementFinder
{
    private static readonly WordSet Events = WordList.Words("Claims/Figures/Lexicons/events");

    /// <summary>Shorter stretches beside an attribution are not clauses.</summary>
    private const int LeastTokens = 3;

    public static IEnumerable<TextSpan> Find(SentenceMap map, ImmutableArray<Attribution> attributions, ArticleNames names, ArticleDetails details)
    {
        var taken = Taken(attributions);
        var from = 0;
        foreach (var sentence in map.Annotated.Sentences)
        {
            while (from < taken.Count && taken[from].End <= sentence.Span.Start)
            {
                from++;
            }

            if (map.Annotated.Paragraphs[sentence.Paragraph].Role == ParagraphRole.Heading)
            {
                continue;
            }

            var free = from >= taken.Count || taken[from].Start >= sentence.Span.End;
            if (free && (HasFigure(details, sentence.Span) || IsDatedEvent(map, sentence, names, details)) && IsAssertion(map, sentence))
            {
                yield return sentence.Span;
            }
            else if (!free)
            {
                foreach (var stretch in Stretches(sentence, taken, from))
                {
                    if (HasFigure(details, stretch) && IsClause(map, stretch))
                    {
                        yield return stretch;
                    }
                }
            }
        }
    }

    // What source, cue and content of all attributions cover, merged.
    private static List<TextSpan> Taken(ImmutableArray<Attribution> attributions)
    {
        var spans = attributions
            .SelectMany(attribution => attribution.Content.Concat(new[] { attribution.Source, attribution.Cue?.Span }.OfType<TextSpan>()))
            .Order();
        var merged = new List<TextSpan>();
        foreach (var span in spans)
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
            {
                merged[^1] = new TextSpan(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    private static IEnumerable<TextSpan> Stretches(Sentence sentence, List<TextSpan> taken, int from)
    {
        var first = -1;
        for (var at = 0; at <= sentence.Tokens.Length; at++)
        {
            var end = at == sentence.Tokens.Length;
            while (!end && from < taken.Count && taken[from].End <= sentence.Tokens[at].Span.Start)
            {
                from++;
            }

            var open = !end && (from >= taken.Count || taken[from].Start >= sentence.Tokens[at].Span.End);
            if (open && first < 0)
            {
                first = at;
            }
            else if (!open && first >= 0)
            {
                if (Trim(sentence, first, at) is { } stretch)
                {
                    yield return stretch;
                }

                first = -1;
            }
        }
    }

    private static TextSpan? Trim(Sentence sentence, int first, int end)
    {
        while (first < end && IsEdge(sentence.Tokens[first]))
        {
            first++;
        }

        while (end > first && sentence.Tokens[end - 1].PartOfSpeech == PartOfSpeech.Punct)
        {
            end--;
        }

        return end - first < LeastTokens ? null : new TextSpan(sentence.Tokens[first].Span.Start, sentence.Tokens[end - 1].Span.End);
    }

    private static bool IsEdge(in Token token) => token.PartOfSpeech is PartOfSpeech.Punct or PartOfSpeech.CConj;

    private static bool HasFigure(ArticleDetails details, TextSpan span) => !details.FiguresIn([span]).IsEmpty;

    // "speaking after a meeting of 12 countries": a circumstance asserts nothing of its own. A noun, then a finite verb.
    private static bool IsClause(SentenceMap map, TextSpan stretch)
    {
        var subject = false;
        foreach (var (sentence, at) in map.TokensIn(stretch))
        {
            var token = sentence.Tokens[at];
            // "(The contract is said to run until May) and could cost up to 3 million": the subject stands before.
            subject |= token.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.PropN or PartOfSpeech.Pron or PartOfSpeech.Num
                || (token.Span.Start == stretch.Start && at > 0 && sentence.Tokens[at - 1].PartOfSpeech == PartOfSpeech.CConj);
            if (subject && token.PennTag is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAssertion(SentenceMap map, Sentence sentence) =>
        map.Text[sentence.Span.End - 1] != '?' && sentence.Tokens.Length > LeastTokens;

    // Past tense, and two of: a time, a place or other name, a word for an event.
    private static bool IsDatedEvent(SentenceMap map, Sentence sentence, ArticleNames names, ArticleDetails details)
    {
        var (past, happening) = (false, false);
        foreach (var token in sentence.Tokens)
        {
            if (token.PartOfSpeech == PartOfSpeech.Pron && map.Annotated[token.Span] is "I" or "you" or "we" or "We" or "You")
            {
                return false;
            }

            past |= token.PennTag is PennTag.VBD or PennTag.VBN;
            happening |= Events.Contains(token.Lemma);
        }

        var dated = details.TimesIn([sentence.Span]).Any(time => time.Value is not null);
        return past && (dated ? 1 : 0) + (happening ? 1 : 0) + (names.MentionsIn(sentence.Span).Any() ? 1 : 0) >= 2;
    }
}
