using Pipeline.News.Claims.Names;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Speakers;

/// <summary>A name behind the description of its bearer.</summary>
internal static class TrailingName
{
    /// <summary>The name that ends the phrase: <c>The envoy for Syria | Staffan Reed</c>, <c>The ambassador to Oslo, | Lena Voss</c>; not whom an unnamed one speaks for.</summary>
    public static (TextSpan Span, NamedEntity Entity)? Find(in WordView words, ArticleNames names, int first, int noun, int end)
    {
        if (words[first] is "One" or "one" or "Another" or "another")
        {
            return Apposed(words, names, noun, end);
        }

        while (end > noun + 1 && words.Tag(end - 1) == PartOfSpeech.Punct)
        {
            end--;
        }

        var mentions = names.MentionsIn(words.Span(noun, end)).ToList();
        if (mentions is not [.., { Entity.Kind: EntityKind.Person } last] || last.Span.End != words.Token(end - 1).Span.End)
        {
            return null;
        }

        var start = SentenceMap.FirstFrom(words.Sentence.Tokens, last.Span.Start);
        var behindName = mentions.Count > 1 && mentions[^2].Entity.Kind != EntityKind.Person && mentions[^2].Span.End == words.Token(start - 1).Span.End;
        return RoleWords.IsPerson(words[noun - 1]) && (behindName || words.Is(start - 1, ",")) ? last : null;
    }

    /// <summary><c>One of that group, | Sen. Lena Voss | of Lund</c>.</summary>
    private static (TextSpan Span, NamedEntity Entity)? Apposed(in WordView words, ArticleNames names, int noun, int end)
    {
        foreach (var mention in names.MentionsIn(words.Span(noun, end)))
        {
            var start = SentenceMap.FirstFrom(words.Sentence.Tokens, mention.Span.Start);
            while (start > noun && (RoleWords.IsTitle(words[start - 1]) || RoleWords.IsHonorific(words[start - 1])))
            {
                start--;
            }

            if (mention.Entity.Kind == EntityKind.Person && words.Is(start - 1, ","))
            {
                return mention;
            }
        }

        return null;
    }
}
