using System.Collections.Immutable;

namespace Pipeline.News.Bylines;

/// <summary>Gathers the names of a byline part by part, with what each is said to have done.</summary>
internal sealed class BylineNames(NameTrust trust)
{
    private readonly List<(string Name, BylineRole Role)> _people = [];
    private bool _hasRole;
    private bool _hasAgency;

    /// <summary>False where a part shows that the line is no byline: where a name is expected stands none.</summary>
    public bool Add(string part)
    {
        var name = PersonNames.WithoutCredentials(BylineParts.WithoutMarks(BylineParts.WithoutBrackets(part.Trim(' ', ',', ';', '.', '-', '–', '—', '*', '•', '·', '|', ':', '"'))));
        var role = BylineRoles.Of(name);
        if (_people.Count > 0 && role != BylineRole.Unsaid)
        {
            SayOfLast(role);
            return true;
        }

        if (BylineRoles.WithoutRole(name) is { } bare)
        {
            (name, role, _hasRole) = (bare, BylineRoles.Of(name[bare.Length..]), true);
        }
        else if (trust != NameTrust.Plain && BylineRoles.BehindRole(name) is { } titled)
        {
            (name, role, _hasRole) = (titled, BylineRoles.Of(name[..^titled.Length]), true);
        }

        if (_people.Count > 0 && PersonNames.IsCredential(name) && !PersonNames.IsSurelyFullName(name))
        {
            return true;
        }

        if (IsName(name))
        {
            if (!_people.Exists(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                _people.Add((name, role));
            }

            return true;
        }

        // AFP and Ann Lee: an agency is no person, and does not say that the next one is none.
        _hasAgency |= _people.Count == 0 && (PersonNames.IsAgency(name) || PersonNames.IsTeam(name));
        return name.Length == 0 || _people.Count > 0 || _hasAgency;
    }

    /// <summary>Who wrote, in order.</summary>
    public ImmutableArray<string> Writers()
    {
        var hasWriter = _people.Exists(p => p.Role == BylineRole.Writer);
        return [.. _people.Where(p => p.Role != BylineRole.OtherWork && !(hasWriter && p.Role == BylineRole.Editor)).Select(p => p.Name)];
    }

    private void SayOfLast(BylineRole role)
    {
        _hasRole = true;
        var (name, known) = _people[^1];
        if (known == BylineRole.Unsaid || role == BylineRole.Writer)
        {
            _people[^1] = (name, role);
        }
    }

    private bool IsName(string name)
    {
        // Linny and Peter: who signs with a given name stands beside others who do.
        var isFirst = _people.Count == 0 || !_people[0].Name.Contains(' ', StringComparison.Ordinal);
        return (_hasAgency || (_hasRole && _people.Count > 0) ? NameTrust.Plain : trust) switch
        {
            NameTrust.Declared => PersonNames.IsFullName(name) || PersonNames.IsLowerCaseName(name) || (isFirst && Nicknames.IsOne(name)),
            NameTrust.Pointed => PersonNames.IsFullName(name) || (isFirst && PersonNames.IsGivenName(name)),
            _ => PersonNames.IsSurelyFullName(name),
        };
    }
}
