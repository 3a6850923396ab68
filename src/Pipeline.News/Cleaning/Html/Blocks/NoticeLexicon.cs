using System.Buffers;
using System.Collections.Immutable;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning.Html.Blocks;

/// <summary>Finds the phrases of <c>Lexicons/notices.txt</c>, with which a site speaks to its reader.</summary>
internal static class NoticeLexicon
{
    private const string Terms = "Terms";

    /// <summary>Two decide; a list of links with all of them needs no more.</summary>
    private const int MostPhrases = 8;

    private static readonly ImmutableArray<(string Section, string Phrase)> Phrases =
        [.. LexiconSections.Read("Cleaning/Html/Lexicons/notices").OrderByDescending(entry => entry.Entry.Length).ThenBy(entry => entry.Entry, StringComparer.Ordinal)];

    private static readonly SearchValues<string> Any = SearchValues.Create([.. Phrases.Select(entry => entry.Phrase)], StringComparison.OrdinalIgnoreCase);

    private static readonly ImmutableArray<string> Sections = [.. Phrases.Select(entry => entry.Section).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>True where two phrases of one section stand in the text, or one and one of what others may write of.</summary>
    public static bool IsNotice(ReadOnlySpan<char> text)
    {
        Span<int> found = stackalloc int[Sections.Length];
        Span<int> seen = stackalloc int[MostPhrases];
        var count = 0;
        for (var at = 0; count < MostPhrases && text[at..].IndexOfAny(Any) is >= 0 and var next;)
        {
            at += next;
            var phrase = PhraseAt(text, at);
            if (phrase >= 0 && !seen[..count].Contains(phrase))
            {
                seen[count++] = phrase;
                found[Sections.IndexOf(Phrases[phrase].Section)]++;
            }

            at += phrase < 0 ? 1 : Phrases[phrase].Phrase.Length;
        }

        var terms = found[Sections.IndexOf(Terms)];
        found[Sections.IndexOf(Terms)] = 0;
        foreach (var own in found)
        {
            if (own > 0 && own + terms > 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The longest that stands there; -1 where none does.</summary>
    private static int PhraseAt(ReadOnlySpan<char> text, int at)
    {
        for (var i = 0; i < Phrases.Length; i++)
        {
            if (Stands(text, at, Phrases[i].Phrase))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Stands(ReadOnlySpan<char> text, int at, string phrase) =>
        text[at..].StartsWith(phrase, StringComparison.OrdinalIgnoreCase)
        && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
        && (at + phrase.Length == text.Length || !char.IsLetterOrDigit(text[at + phrase.Length]));
}
