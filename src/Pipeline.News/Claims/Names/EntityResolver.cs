using System.Collections.Immutable;

namespace Pipeline.News.Claims.Names;

/// <summary>Joins the mentions of an article into entities: full names of people first, then people by title, then all else as parts and acronyms of what is known.</summary>
internal sealed class EntityResolver
{
    /// <summary>Letters of a surname from which one letter more or less is a slip and no other name.</summary>
    private const int FewestLettersOfSlip = 6;

    private readonly List<NameEntry> _entries = [];
    private readonly Dictionary<string, NameEntry> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<NameEntry>> _byLastName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, NameEntry> _byFirstName = new(StringComparer.OrdinalIgnoreCase);

    public static ArticleNames Join(List<NameCandidate> candidates)
    {
        var book = new EntityResolver();
        candidates = WithPeople(candidates);
        foreach (var candidate in candidates.Where(candidate => IsFullPerson(candidate)))
        {
            book.AddPerson(candidate);
        }

        // "Mr. Reed" before a bare "Reed", which alone tells nothing.
        foreach (var candidate in candidates.Where(candidate => !IsFullPerson(candidate)).OrderBy(candidate => candidate.Kind != EntityKind.Person))
        {
            book.AddOther(candidate);
        }

        return book.Build();
    }

    private static bool IsFullPerson(NameCandidate candidate) => candidate is { Kind: EntityKind.Person, IsSingle: false };

    /// <summary>Names of unknown kind that enough speaks for become people, everywhere.</summary>
    private static List<NameCandidate> WithPeople(List<NameCandidate> candidates)
    {
        var singles = candidates.Where(candidate => candidate.IsSingle && candidate is { Kind: EntityKind.Person } or { IsWeak: true }).ToLookup(candidate => candidate.Name, StringComparer.OrdinalIgnoreCase);
        var people = candidates.Where(candidate => candidate is { IsWeak: true, IsSingle: false } && candidate.Kind != EntityKind.Person)
            .GroupBy(candidate => candidate.Name, StringComparer.OrdinalIgnoreCase)
            .Where(group => Points(group, singles) >= PersonEvidence.Enough).Select(group => group.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return people.Count == 0 ? candidates : candidates.ConvertAll(candidate => candidate.IsWeak && people.Contains(candidate.Name) ? candidate with { Kind = EntityKind.Person } : candidate);
    }

    private static double Points(IGrouping<string, NameCandidate> mentions, ILookup<string, NameCandidate> singles)
    {
        var called = singles[mentions.First().LastName];
        var elsewhere = called.Any(single => single.IsTitled) ? PersonEvidence.TitledElsewhere : called.Any(single => single.Kind == EntityKind.Person) ? PersonEvidence.Enough : called.Any() ? PersonEvidence.SurnameElsewhere : 0;
        return mentions.Sum(mention => mention.Evidence) + elsewhere;
    }

    private void AddPerson(NameCandidate candidate)
    {
        var entry = _byName.GetValueOrDefault(candidate.Name) ?? SamePerson(candidate);
        if (entry is null)
        {
            entry = Create(candidate, EntityKind.Person);
            Index(_byLastName, candidate.LastName, entry);
            _byFirstName.TryAdd(candidate.FirstName, entry);
        }

        entry.Add(candidate);
        _byName.TryAdd(candidate.Name, entry);
    }

    private NameEntry? SamePerson(NameCandidate candidate) =>
        _byLastName.TryGetValue(candidate.LastName, out var namesakes)
            ? namesakes.Take(Namesakes.Most).FirstOrDefault(entry => Namesakes.AreOne(entry.Candidate.FirstName, candidate.FirstName))
            : null;

    private void AddOther(NameCandidate candidate)
    {
        var entry = candidate.Kind is null or EntityKind.Person || candidate.IsWeak || candidate.Speaks ? Person(candidate) : null;
        entry ??= Gazetteer.TryAlias(candidate.Name, out var fullest) && _byName.TryGetValue(fullest, out var known) ? known : null;
        entry ??= IsNew(candidate) ? null : _byName.GetValueOrDefault(candidate.Name);
        if (entry is null)
        {
            // A word that could not be read alone, and is part of no name: an organization more often than a person.
            var kind = candidate.Kind ?? EntityKind.Organization;
            entry = Create(candidate, kind);
            if (kind == EntityKind.Person)
            {
                Index(_byLastName, candidate.LastName, entry);
            }

            if (Gazetteer.TryAlias(candidate.Name, out fullest))
            {
                _byName.TryAdd(fullest, entry);
                entry.Fullest = fullest;
            }
        }

        entry.Add(candidate);
        _byName.TryAdd(candidate.Name, entry);
        if (entry.Kind == EntityKind.Organization && !candidate.IsSingle && Initials(candidate.Name) is { Length: > 2 } initials)
        {
            _byName.TryAdd(initials, entry);
        }
    }

    // A title that tells another gender than everybody of that name has: somebody new.
    private bool IsNew(NameCandidate candidate) =>
        candidate is { IsSingle: true, Kind: EntityKind.Person } && _byName.GetValueOrDefault(candidate.Name) is { Kind: EntityKind.Person } entry
        && candidate.Gender != Gender.Unknown && entry.Gender != Gender.Unknown && entry.Gender != candidate.Gender;

    private NameEntry? Person(NameCandidate candidate)
    {
        if (!candidate.IsSingle)
        {
            return null;
        }

        if (_byLastName.TryGetValue(candidate.LastName, out var namesakes))
        {
            return Namesakes.Meant(namesakes, candidate);
        }

        return _byFirstName.TryGetValue(candidate.Name, out var entry) ? entry : candidate.Kind is null || candidate.IsWeak ? Slip(candidate) : null;
    }

    // "Battaille" for Bataille.
    private NameEntry? Slip(NameCandidate candidate) =>
        candidate.Name.Length < FewestLettersOfSlip ? null
        : _byLastName.Where(pair => Namesakes.IsSlip(pair.Key, candidate.Name, FewestLettersOfSlip)).Select(pair => pair.Value[0]).FirstOrDefault(entry => !entry.Candidate.IsSingle);

    private static string Initials(string name) => string.Concat(name.Split(' ', '-').Where(word => word.Length > 0 && char.IsUpper(word[0])).Select(word => word[0]));

    private NameEntry Create(NameCandidate candidate, EntityKind kind)
    {
        var entry = new NameEntry(candidate, kind);
        _entries.Add(entry);
        return entry;
    }

    private static void Index(Dictionary<string, List<NameEntry>> index, string key, NameEntry entry)
    {
        if (!index.TryGetValue(key, out var entries))
        {
            index[key] = entries = [];
        }

        entries.Add(entry);
    }

    private ArticleNames Build()
    {
        var built = _entries.Where(entry => !entry.IsDoubtful).Select(entry => (entry.Gender, Entity: entry.Build())).OrderBy(pair => pair.Entity.Mentions[0]).ToList();
        return new ArticleNames([.. built.Select(pair => pair.Entity)])
        {
            Genders = built.Where(pair => pair.Gender != Gender.Unknown).ToImmutableDictionary(pair => pair.Entity, pair => pair.Gender),
        };
    }
}
