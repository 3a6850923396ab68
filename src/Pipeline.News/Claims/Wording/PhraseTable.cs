namespace Pipeline.News.Claims.Wording;

/// <summary>Phrases of one or more words, found by the word at one end; the longest wins.</summary>
internal sealed class PhraseTable<T>
{
    private readonly WordMap<List<Phrase>> _byFirst;
    private readonly WordMap<List<Phrase>> _byLast;

    public PhraseTable(IEnumerable<(string Phrase, T Value)> entries)
    {
        var phrases = entries.Select(entry => new Phrase(entry.Phrase.Split(' '), entry.Value)).ToList();
        _byFirst = Index(phrases, phrase => phrase.Words[0]);
        _byLast = Index(phrases, phrase => phrase.Words[^1]);
    }

    /// <summary>The longest phrase that begins at <paramref name="at"/>.</summary>
    /// <returns>How many atoms it has; 0 where there is none.</returns>
    public int MatchFrom(SentenceAtoms atoms, int at, out T value)
    {
        value = default!;
        if (at < 0 || at >= atoms.Count || !_byFirst.TryGet(atoms.Word(at), out var candidates))
        {
            return 0;
        }

        foreach (var phrase in candidates)
        {
            if (phrase.StandsAt(atoms, at))
            {
                value = phrase.Value;
                return phrase.Words.Length;
            }
        }

        return 0;
    }

    /// <summary>The longest phrase whose last atom is <paramref name="last"/>.</summary>
    public int MatchUpTo(SentenceAtoms atoms, int last, out T value)
    {
        value = default!;
        if (last < 0 || last >= atoms.Count || !_byLast.TryGet(atoms.Word(last), out var candidates))
        {
            return 0;
        }

        foreach (var phrase in candidates)
        {
            if (phrase.StandsAt(atoms, last - phrase.Words.Length + 1))
            {
                value = phrase.Value;
                return phrase.Words.Length;
            }
        }

        return 0;
    }

    /// <summary>A phrase of just this word.</summary>
    public bool TryWord(string word, out T value)
    {
        value = default!;
        if (!_byFirst.TryGet(word, out var candidates) || candidates[^1].Words.Length > 1)
        {
            return false;
        }

        value = candidates[^1].Value;
        return true;
    }

    private static WordMap<List<Phrase>> Index(List<Phrase> phrases, Func<Phrase, string> key) =>
        new(phrases.GroupBy(key, StringComparer.OrdinalIgnoreCase)
            .Select(group => (group.Key, group.OrderByDescending(phrase => phrase.Words.Length).ToList())));

    private sealed record Phrase(string[] Words, T Value)
    {
        public bool StandsAt(SentenceAtoms atoms, int at)
        {
            if (at < 0 || at + Words.Length > atoms.Count)
            {
                return false;
            }

            for (var i = 0; i < Words.Length; i++)
            {
                if (!atoms.Is(at + i, Words[i]))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
