using System.Collections.Immutable;
using Pipeline.News.Texts;

namespace Pipeline.Search.Words;

/// <summary>Finds the words of a question in a text.</summary>
internal sealed class WordMarker(ImmutableArray<SearchTerm> terms)
{
    /// <summary>Two lines of a page.</summary>
    private const int PassageLength = 240;

    /// <summary>What stands before the first word found, so that it reads as a sentence.</summary>
    private const int Before = 70;

    /// <summary>Where no space comes for so long, the passage begins and ends between two characters.</summary>
    private const int LongestWord = 30;

    public FoundText Mark(string text) => new(text, [.. Places(text).Select(place => place.Span)]);

    /// <summary>The stretch of a text that holds most of the words; its beginning where it holds none.</summary>
    /// <param name="first">The first of the words found, in the whole text; null for none.</param>
    public FoundText Passage(string text, out TextSpan? first)
    {
        var places = Places(text);
        var best = places.Count == 0 ? (TextSpan?)null : places[Enumerable.Range(0, places.Count).MaxBy(place => Held(places, place))].Span;
        first = best;
        var start = WordStart(text, Math.Max(0, (best?.Start ?? 0) - Before));
        var end = WordEnd(text, Math.Max(Math.Min(text.Length, start + PassageLength), best?.End ?? 0));
        var (opening, closing) = (start > 0 ? "… " : "", end < text.Length ? " …" : "");
        return new FoundText(
            opening + text[start..end].Replace('\n', ' ') + closing,
            [.. places.Where(p => p.Span.Start >= start && p.Span.End <= end).Select(p => new TextSpan(p.Span.Start - start + opening.Length, p.Span.End - start + opening.Length))]);
    }

    /// <summary>How many of the terms stand in a passage that begins before this place.</summary>
    private static int Held(List<(TextSpan Span, int Term)> places, int from)
    {
        var held = new HashSet<int>();
        for (var i = from; i < places.Count && places[i].Span.End <= places[from].Span.Start + PassageLength - Before; i++)
        {
            held.Add(places[i].Term);
        }

        return held.Count;
    }

    private static int WordStart(string text, int at)
    {
        for (var start = at; start >= Math.Max(0, at - LongestWord); start--)
        {
            if (start == 0 || char.IsWhiteSpace(text[start - 1]))
            {
                return start;
            }
        }

        return char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }

    private static int WordEnd(string text, int at)
    {
        for (var end = at; end <= Math.Min(text.Length, at + LongestWord); end++)
        {
            if (end == text.Length || char.IsWhiteSpace(text[end]))
            {
                return end;
            }
        }

        return char.IsLowSurrogate(text[at]) ? at + 1 : at;
    }

    private List<(TextSpan Span, int Term)> Places(string text)
    {
        var words = SearchWords.Of(text);
        List<(TextSpan, int)> places = [];
        for (var i = 0; i < words.Count;)
        {
            var (length, term) = Longest(words, i);
            if (length > 0)
            {
                places.Add((new TextSpan(words[i].Span.Start, words[i + length - 1].Span.End), term));
            }

            i += Math.Max(1, length);
        }

        return places;
    }

    private (int Words, int Term) Longest(List<SearchWord> words, int at)
    {
        var longest = (Words: 0, Term: 0);
        for (var term = 0; term < terms.Length; term++)
        {
            foreach (var form in terms[term].Forms)
            {
                if (form.Length > longest.Words && Stands(form, terms[term].IsBeginning, words, at))
                {
                    longest = (form.Length, term);
                }
            }
        }

        return longest;
    }

    private static bool Stands(ImmutableArray<string> form, bool isBeginning, List<SearchWord> words, int at)
    {
        for (var i = 0; i < form.Length; i++)
        {
            if (at + i >= words.Count)
            {
                return false;
            }

            var word = words[at + i].Folded;
            if (isBeginning && i == form.Length - 1 ? !word.StartsWith(form[i], StringComparison.Ordinal) : word != form[i])
            {
                return false;
            }
        }

        return true;
    }
}
