using Pipeline.News.Claims.Names;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;
using Pipeline.News.Metadata;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims;

/// <summary>Finds who and what an article names, one entity under all its forms.</summary>
internal static class NameFinder
{
    /// <returns>No names for an article in another language than English: the word lists are English.</returns>
    public static ArticleNames Find(AnnotatedText text, ArticleMetadata metadata)
    {
        if (!EnglishOnly.Reads(metadata))
        {
            return ArticleNames.None;
        }

        var candidates = new List<NameCandidate>();
        var free = new List<(Sentence Sentence, int Token)>();
        foreach (var sentence in text.Sentences)
        {
            if (text.Paragraphs[sentence.Paragraph].Role != ParagraphRole.Heading)
            {
                Read(new WordView(text.Text, sentence), candidates, free);
            }
        }

        var surnames = candidates.Where(candidate => candidate is { Kind: EntityKind.Person, IsSingle: false }).Select(candidate => candidate.LastName).ToHashSet(StringComparer.Ordinal);
        candidates.AddRange(free.Select(at => BareSurnames.Read(new WordView(text.Text, at.Sentence), at.Token, surnames)).OfType<NameCandidate>());
        return EntityResolver.Join(candidates);
    }

    /// <param name="free">Words with a capital that no name took.</param>
    private static void Read(in WordView words, List<NameCandidate> candidates, List<(Sentence Sentence, int Token)> free)
    {
        for (var at = 0; at < words.Count;)
        {
            var end = Gazetteer.EndOfAlias(words, at) is var alias && alias > at ? alias : NameRuns.EndOf(words, at);
            end = end > at + 1 && Gazetteer.TryCountry(words[at], out _) && FirstNames.Contains(words[at + 1]) && !RoleWords.IsTitle(words[at + 1]) ? at + 1 : end;
            (end, var next) = NameInserts.Cut(words, at, end);
            if (end > at && NameClassifier.Read(words, at, end) is { } candidate)
            {
                candidates.Add(candidate);
            }
            else if (end <= at + 1 && words.IsCapital(at))
            {
                free.Add((words.Sentence, at));
            }

            at = Math.Max(next, at + 1);
        }
    }
}
