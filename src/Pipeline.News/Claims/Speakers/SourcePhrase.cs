using System.Collections.Immutable;
using Pipeline.News.Claims.Names;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Speakers;

internal enum PhraseKind
{
    /// <summary>A name of the article.</summary>
    Named,

    /// <summary>A country or its seat of government: <c>Moscow</c>; a demonym with "government".</summary>
    Government,
    FirstPerson,
    Pronoun,

    /// <summary><c>who</c>, <c>which</c>.</summary>
    Relative,

    /// <summary><c>it</c>.</summary>
    Neutral,

    /// <summary><c>they</c>.</summary>
    Plural,

    /// <summary>A person by office or description: <c>the top US diplomat</c>.</summary>
    Office,
    Anonymous,
    Organization,

    /// <summary><c>the report</c>.</summary>
    Document,
    Group,
    Other,
}

/// <summary>What the words of a source say, before anyone looks elsewhere.</summary>
internal sealed record SourcePhrase(int Start, PhraseKind Kind, NamedEntity? Entity, string? Name, string? Role, Gender Gender, bool IsDefinite)
{
    /// <summary>The speakers that "and" joins; itself where it is one.</summary>
    public ImmutableArray<SourcePhrase> Parts { get; init; } = [];

    /// <summary>No more than an article and a noun, such as <c>the senator</c>, or an age: it says little and points back.</summary>
    public bool IsBare { get; init; }

    public Country? Country { get; init; }

    /// <summary>Whom an unnamed speaker speaks for, or who made a document.</summary>
    public string? Of { get; init; }

    public static SourcePhrase Read(SentenceMap map, ArticleNames names, TextSpan source)
    {
        var tokens = map.TokensIn(source).ToList();
        if (tokens.Count == 0)
        {
            return new SourcePhrase(source.Start, PhraseKind.Other, null, null, null, Gender.Unknown, false);
        }

        var words = new WordView(map.Text, tokens[0].Sentence);
        var first = BehindDateline(words, tokens[0].Token, tokens[^1].Token);
        var end = first;
        while (end < words.Count && words.Token(end).Span.Start < source.End && !BeginsAside(words, first, end))
        {
            end++;
        }

        return SourceReader.Read(words, names, first, end);
    }

    /// <summary>Tokens of a dateline: <c>NEW YORK, Oct. 4 (Wire) —</c>.</summary>
    private const int LongestDateline = 12;

    // "NEW YORK — | The top deputy": capitals up to a dash are a place.
    private static int BehindDateline(WordView words, int first, int last)
    {
        for (var at = first + 1; at < last && at < first + LongestDateline; at++)
        {
            if (words[at] is "—" or "–" or "--" or "-")
            {
                return words[first].Length > 2 && !words[first].ContainsAnyInRange('a', 'z') ? at + 1 : first;
            }
        }

        return first;
    }

    /// <summary>What is told about a speaker names other people: <c>the envoy, | who met the minister</c>, <c>Berg, | a friend of Moe</c>.</summary>
    private static bool BeginsAside(WordView words, int first, int at) =>
        at > first && words.Is(at, ",") && words[at + 1] is "who" or "whose" or "whom" or "which" or "that" or "a" or "an" or "the" or "former" or "his" or "her" or "their" or "its";
}
