using Pipeline.News.Claims.Names;
using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Speakers;

/// <summary>Who holds an office that a definite phrase names: <c>the top US diplomat</c>, <c>the defense minister</c>.</summary>
internal static class RoleHolders
{
    /// <summary>Mentions back: an office is told once, early, and then pointed back to from anywhere.</summary>
    private const int Reach = 400;

    /// <summary>Letters by which a further word of the office must agree: <c>finance</c>, <c>financial</c>.</summary>
    private const int Stem = 5;

    private static readonly WordMap<string[]> SameRoles = new(
        WordList.Read("Claims/Names/Lexicons/same-roles").Select(entry => (entry.Key, entry.Value.Split(", "))));

    /// <summary>A deputy is not the minister, and a former one neither.</summary>
    private static readonly string[] Ranks = ["vice", "deputy", "assistant", "former", "ex", "acting"];

    private static readonly string[] Politicians = ["Republican", "Democrat", "senator", "congressman", "congresswoman", "lawmaker", "governor", "representative"];

    private static readonly string[] Members = ["Sen", "Rep", "Gov", "Senator", "Representative", "Congressman", "Congresswoman", "Governor", "Leader", "Speaker", "Chairman", "Chairwoman", "Whip"];

    /// <param name="lastSpeaker">Of several holders he is the likelier.</param>
    /// <returns>Null where nobody holds it, or somebody whom the phrase does not point back to.</returns>
    public static NamedEntity? Find(string text, ArticleNames names, SourcePhrase phrase, NamedEntity? lastSpeaker)
    {
        if (phrase.Role is not { } role || !phrase.IsDefinite)
        {
            return null;
        }

        var state = IsPolitician(role) ? StateMembers.StateIn(role) : null;
        NamedEntity? nearest = null;
        var last = names.FirstFrom(phrase.Start) - 1;
        for (var i = last; i >= 0 && i > last - Reach; i--)
        {
            var entity = names.Mentions[i].Entity;
            if (entity.Kind != EntityKind.Person || IsOther(names, entity, phrase.Gender)
                || !(state is null ? entity.Role is { } held && Holds(held, role, phrase.Country) : StateMembers.IsFrom(text, entity, state, PartyOf(role))))
            {
                continue;
            }

            if (ReferenceEquals(entity, lastSpeaker))
            {
                return entity;
            }

            nearest ??= entity;
        }

        return nearest ?? (state is null ? null : names.Entities.FirstOrDefault(entity => entity.Kind == EntityKind.Person && StateMembers.IsFrom(text, entity, state, PartyOf(role))));
    }

    /// <summary>Could the office be his: it is told so, or nothing is told?</summary>
    public static bool MayHold(NamedEntity entity, SourcePhrase phrase) =>
        entity.Role is not { } held || phrase.Role is not { } role || char.IsAsciiDigit(role[0]) || Holds(held, role, phrase.Country) || (IsPolitician(role) && IsMember(held));

    // "the Kentucky Republican", "the senator from Ohio"
    public static bool IsPolitician(string role) =>
        Politicians.Any(noun => HasWord(role, noun));

    public static bool IsMember(string role) => Members.Any(title => HasWord(role, title));

    private static char PartyOf(string role) => HasWord(role, "Republican") ? 'R' : HasWord(role, "Democrat") || HasWord(role, "Democratic") ? 'D' : ' ';

    private static bool IsOther(ArticleNames names, NamedEntity entity, Gender gender) =>
        gender != Gender.Unknown && names.Genders.TryGetValue(entity, out var known) && known != gender;

    private static bool Holds(string held, string role, Country? country)
    {
        if (country is not null && !country.Adjectives.Concat(country.Names).Any(name => held.Contains(name, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        var words = role.Split(' ');
        var head = words[^1];
        if (Ranks.Any(rank => HasWord(role, rank) != HasWord(held, rank) && !(rank == "former" && !HasWord(role, rank))))
        {
            return false;
        }

        if (HasWord(held, head))
        {
            return words[..^1].All(word => HasWord(held, word) || HasStem(held, word) || Gazetteer.TryAdjective(word, out _) || word is "top" or "chief" or "former" or "senior" or "US" || !RoleWords.IsModifier(word));
        }

        var called = words.Length > 1 && SameRoles.TryGet($"{words[0]} {head}", out var same) || SameRoles.TryGet(head, out same) ? same : [];
        return called.Any(other => held.Contains(other, StringComparison.OrdinalIgnoreCase));
    }

    private static bool HasStem(string held, string word) => word.Length > Stem && held.Contains(word[..Stem], StringComparison.OrdinalIgnoreCase);

    private static bool HasWord(string held, string word)
    {
        for (var at = held.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = held.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if ((at == 0 || !char.IsLetter(held[at - 1])) && (at + word.Length == held.Length || !char.IsLetter(held[at + word.Length])))
            {
                return true;
            }
        }

        return false;
    }
}
