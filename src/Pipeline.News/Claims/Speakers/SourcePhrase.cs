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

    /// <summary><c>it</c>.</summary>
    Neutral,

    /// <summary><c>they</c>.</summary>
    Plural,

    /// <summary>A person by office or description: <c>the top US diplomat</c>.</summary>
    Office,
    Anonymous,
    Organization,
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

    public static SourcePhrase Read(SentenceMap map, ArticleNames names, TextSpan source)
    {
        var tokens = map.TokensIn(source).ToList();
        if (tokens.Count == 0)
        {
            return new SourcePhrase(source.Start, PhraseKind.Other, null, null, null, Gender.Unknown, false);
        }

        var words = new WordView(map.Text, tokens[0].Sentence);
        var (first, end) = (tokens[0].Token, tokens[0].Token);
        while (end < words.Count && words.Token(end).Span.Start < source.End && !BeginsAside(words, first, end))
        {
            end++;
        }

        return SourceReader.Read(words, names, first, end);
    }

    /// <summary>What is told about a speaker names other people: <c>the envoy, | who met the minister</c>.</summary>
    private static bool BeginsAside(WordView words, int first, int at) =>
        at > first && words.Is(at, ",") && (words.Is(at + 1, "who") || words.Is(at + 1, "whose") || words.Is(at + 1, "which"));
}
