using Pipeline.News.Claims.Names;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims;

/// <summary>Finds who and what an article names, one entity under all its forms.</summary>
public static class NameFinder
{
    /// <param name="text">English, as the word lists are.</param>
    public static ArticleNames Find(AnnotatedText text)
    {
        var candidates = new List<NameCandidate>();
        foreach (var sentence in text.Sentences)
        {
            if (text.Paragraphs[sentence.Paragraph].Role == ParagraphRole.Heading)
            {
                continue;
            }

            var words = new WordView(text.Text, sentence);
            for (var at = 0; at < words.Count;)
            {
                var end = Gazetteer.EndOfAlias(words, at) is var alias && alias > at ? alias : NameRuns.EndOf(words, at);
                end = end > at + 1 && Gazetteer.TryCountry(words[at], out _) && FirstNames.Contains(words[at + 1]) && !RoleWords.IsTitle(words[at + 1]) ? at + 1 : end;
                if (end > at && NameClassifier.Read(words, at, end) is { } candidate)
                {
                    candidates.Add(candidate);
                }

                at = Math.Max(end, at + 1);
            }
        }

        return EntityResolver.Join(candidates);
    }
}
