using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Names;

/// <summary>The mentions of one entity, while they are being joined.</summary>
internal sealed class NameEntry(NameCandidate candidate, EntityKind kind)
{
    private readonly List<TextSpan> _mentions = [];
    private readonly Dictionary<string, int> _spellings = new(StringComparer.Ordinal);
    private string _name = candidate.Name;
    private string? _role;
    private int _calledSince = int.MaxValue;

    public NameCandidate Candidate { get; } = candidate;

    public EntityKind Kind { get; } = kind;

    public Gender Gender { get; private set; }

    public string? Fullest { get; set; }

    public string? Role => _role;

    public int Count => _mentions.Count;

    /// <summary>One word, once, of a kind that nothing tells: a capital letter more often than a name.</summary>
    public bool IsDoubtful => Candidate is { Kind: null, IsSingle: true, Acts: false } && _mentions.Count == 1 && Fullest is null && !OrganizationWords.IsAcronym(Candidate.Name);

    public void Add(NameCandidate mention)
    {
        _mentions.Add(mention.Span);
        // "his Russian counterpart" says less than any office.
        _role = _role is null || (IsRelative(_role) && mention.Role is not null) ? mention.Role : _role;
        Gender = Gender == Gender.Unknown ? mention.Gender : Gender;
        _spellings[mention.Name] = _spellings.GetValueOrDefault(mention.Name) + 1;
        _calledSince = mention.IsSingle && mention.LastName.Equals(Candidate.LastName, StringComparison.OrdinalIgnoreCase) ? Math.Min(_calledSince, mention.Span.Start) : _calledSince;
        if (mention.Name.Length > _name.Length && Kind != EntityKind.Place && (Kind != EntityKind.Person || IsShort(_name)))
        {
            _name = mention.Name;
        }
    }

    /// <summary>Has somebody been called by the last name alone before this place, and meant this one?</summary>
    public bool IsCalledBefore(int at) => _calledSince < at;

    /// <summary>Start of the last mention before the place; -1 where there is none.</summary>
    public int LastBefore(int at)
    {
        var last = -1;
        foreach (var mention in _mentions)
        {
            last = mention.Start < at ? Math.Max(last, mention.Start) : last;
        }

        return last;
    }

    public NamedEntity Build() => new(Fullest ?? Usual(), Kind, _role, [.. _mentions.Order()]);

    private static bool IsRelative(string role) => role.EndsWith("counterpart", StringComparison.Ordinal) || role.EndsWith("colleague", StringComparison.Ordinal);

    // One word, or an initial for a first name.
    private static bool IsShort(string name) => !name.Contains(' ') || (name.Length > 1 && name[1] is '.' or ' ');

    /// <summary>Of spellings that differ by a letter (Amman and Ammar) the one that is written most.</summary>
    private string Usual()
    {
        var (best, count) = (_name, _spellings.GetValueOrDefault(_name));
        foreach (var (spelling, times) in _spellings)
        {
            if (Kind == EntityKind.Person && times > count && spelling.Length == _name.Length && spelling.Contains(' '))
            {
                (best, count) = (spelling, times);
            }
        }

        return best;
    }
}
