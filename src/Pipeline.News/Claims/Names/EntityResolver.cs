using System.Collections.Immutable;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Names;

/// <summary>Joins the mentions of an article into entities: full names of people first, then people by title, then all else as parts and acronyms of what is known.</summary>
internal sealed class EntityResolver
{
    /// <summary>More people of one last name are no article.</summary>
    private const int Namesakes = 50;

    private readonly List<Entry> _entries = [];
    private readonly Dictionary<string, Entry> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Entry>> _byLastName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Entry> _byFirstName = new(StringComparer.OrdinalIgnoreCase);

    public static ArticleNames Join(List<NameCandidate> candidates)
    {
        var book = new EntityResolver();
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

    // Sergei and Sergey Lavrov, J. Kerry and John Kerry, Donald J. Trump.
    private Entry? SamePerson(NameCandidate candidate)
    {
        if (!_byLastName.TryGetValue(candidate.LastName, out var namesakes))
        {
            return null;
        }

        foreach (var entry in namesakes.Take(Namesakes))
        {
            var (one, other) = (entry.Candidate.FirstName.TrimEnd('.'), candidate.FirstName.TrimEnd('.'));
            if (one.StartsWith(other, StringComparison.OrdinalIgnoreCase) || other.StartsWith(one, StringComparison.OrdinalIgnoreCase) || DifferByOneLetter(one, other))
            {
                return entry;
            }
        }

        return null;
    }

    private static bool DifferByOneLetter(string one, string other)
    {
        if (one.Length < 4 || one.Length != other.Length)
        {
            return false;
        }

        var differences = 0;
        for (var i = 0; i < one.Length; i++)
        {
            differences += char.ToUpperInvariant(one[i]) == char.ToUpperInvariant(other[i]) ? 0 : 1;
        }

        return differences <= 1;
    }

    private void AddOther(NameCandidate candidate)
    {
        var entry = candidate.Kind is null or EntityKind.Person ? Person(candidate) : null;
        entry ??= Gazetteer.TryAlias(candidate.Name, out var fullest) && _byName.TryGetValue(fullest, out var known) ? known : null;
        entry ??= _byName.GetValueOrDefault(candidate.Name);
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

    private Entry? Person(NameCandidate candidate) =>
        _byLastName.TryGetValue(candidate.LastName, out var namesakes) && candidate.IsSingle ? namesakes.Take(Namesakes).FirstOrDefault(entry => Agree(entry, candidate)) ?? namesakes[0]
        : candidate.IsSingle && _byFirstName.TryGetValue(candidate.Name, out var entry) ? entry : null;

    // "Mrs. Clinton" is not Bill.
    private static bool Agree(Entry entry, NameCandidate candidate) =>
        candidate.Gender == Gender.Unknown || entry.Gender == Gender.Unknown || entry.Gender == candidate.Gender;

    private static string Initials(string name) => string.Concat(name.Split(' ', '-').Where(word => word.Length > 0 && char.IsUpper(word[0])).Select(word => word[0]));

    private Entry Create(NameCandidate candidate, EntityKind kind)
    {
        var entry = new Entry(candidate, kind);
        _entries.Add(entry);
        return entry;
    }

    private static void Index(Dictionary<string, List<Entry>> index, string key, Entry entry)
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

    private sealed class Entry(NameCandidate candidate, EntityKind kind)
    {
        private readonly List<TextSpan> _mentions = [];
        private string _name = candidate.Name;
        private string? _role;

        public NameCandidate Candidate { get; } = candidate;

        public EntityKind Kind { get; } = kind;

        public Gender Gender { get; private set; }

        public string? Fullest { get; set; }

        public void Add(NameCandidate mention)
        {
            _mentions.Add(mention.Span);
            // "his Russian counterpart" says less than any office.
            _role = _role is null || (IsRelative(_role) && mention.Role is not null) ? mention.Role : _role;
            Gender = Gender == Gender.Unknown ? mention.Gender : Gender;
            if (mention.Name.Length > _name.Length && Kind != EntityKind.Place && (Kind != EntityKind.Person || IsShort(_name)))
            {
                _name = mention.Name;
            }
        }

        private static bool IsRelative(string role) => role.EndsWith("counterpart", StringComparison.Ordinal) || role.EndsWith("colleague", StringComparison.Ordinal);

        /// <summary>One word, once, of a kind that nothing tells: a capital letter more often than a name.</summary>
        public bool IsDoubtful => Candidate is { Kind: null, IsSingle: true, Acts: false } && _mentions.Count == 1 && Fullest is null && !OrganizationWords.IsAcronym(Candidate.Name);

        // One word, or an initial for a first name.
        private static bool IsShort(string name) => !name.Contains(' ') || (name.Length > 1 && name[1] is '.' or ' ');

        public NamedEntity Build() => new(Fullest ?? _name, Kind, _role, [.. _mentions.Order()]);
    }
}
