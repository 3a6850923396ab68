using System.Collections.Immutable;
using Pipeline.News.Language;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Wording;

/// <summary>Noun phrases by their tags: <c>Damascus attacks</c>, <c>fighting in Syria</c>, <c>Syria's war</c>. Determiners are left out.</summary>
internal static class NounPhrases
{
    // Tokens on one side of the head: longer chains of nouns are mistakes of tagging.
    private const int Reach = 6;

    private static readonly WordSet Joints = new(["of", "in", "at", "on", "near", "against", "between", "off"]);

    /// <param name="head">The phrase's head noun.</param>
    /// <param name="outside">Words that must stay out of it: the number itself.</param>
    public static TextSpan Around(string text, ImmutableArray<Token> tokens, int head, TextSpan outside)
    {
        var first = head;
        while (first > 0 && head - first < Reach && IsBefore(text, tokens, first - 1) && !outside.Overlaps(tokens[first - 1].Span))
        {
            first--;
        }

        while (first < head && tokens[first].PartOfSpeech is PartOfSpeech.Punct or PartOfSpeech.Part)
        {
            first++;
        }

        var last = head;
        for (var round = 0; round < 2 && EndOfAttribute(text, tokens, last, outside) is var end && end > last; round++)
        {
            last = end;
        }

        return new TextSpan(tokens[first].Span.Start, tokens[last].Span.End);
    }

    private static bool IsBefore(string text, ImmutableArray<Token> tokens, int at) =>
        tokens[at].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.PropN or PartOfSpeech.Adj or PartOfSpeech.Num
        || tokens[at].PennTag is PennTag.POS or PennTag.HYPH
        || (tokens[at].Span.Length == 1 && text[tokens[at].Span.Start] == '-');

    // "in Syria", "of the northern town": up to the noun that ends it.
    private static int EndOfAttribute(string text, ImmutableArray<Token> tokens, int last, TextSpan outside)
    {
        if (last + 1 >= tokens.Length || !Joints.Contains(text.AsSpan(tokens[last + 1].Span.Start, tokens[last + 1].Span.Length)))
        {
            return last;
        }

        var noun = last;
        for (var at = last + 2; at < tokens.Length && at < last + 2 + Reach && !outside.Overlaps(tokens[at].Span); at++)
        {
            var tag = tokens[at].PartOfSpeech;
            if (tag is PartOfSpeech.Noun or PartOfSpeech.PropN)
            {
                noun = at;
            }
            else if (tag is not (PartOfSpeech.Adj or PartOfSpeech.Det) && tokens[at].PennTag is not (PennTag.POS or PennTag.HYPH or PennTag.PRPS))
            {
                break;
            }
        }

        return IsTime(text, tokens[noun]) ? last : noun;
    }

    private static bool IsTime(string text, in Token token) => Times.CalendarNames.IsDayOrMonth(text.AsSpan(token.Span.Start, token.Span.Length));
}
