using System.Collections.Immutable;
using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Names;

/// <summary>From which state a politician comes, and of which party, as written around the name: <c>Berg, R-Ky.</c>, <c>(D-Calif.)</c>, <c>Berg, Kentucky Republican</c>, <c>Kentucky Sen. Berg</c>.</summary>
internal static class StateMembers
{
    /// <summary>Characters around a name in which its state stands.</summary>
    private const int Reach = 28;

    private static readonly ImmutableDictionary<string, string[]> Forms = WordList.Read("Claims/Names/Lexicons/states")
        .ToImmutableDictionary(entry => entry.Key, entry => entry.Value.Split(", ").Select(form => form.TrimEnd('.')).Append(entry.Key).ToArray(), StringComparer.Ordinal);

    /// <summary>The state that the words hold, the longest of several (<c>West Virginia</c>); null where there is none.</summary>
    public static string? StateIn(ReadOnlySpan<char> words)
    {
        string? found = null;
        foreach (var state in Forms.Keys)
        {
            found = words.Contains(state, StringComparison.Ordinal) && state.Length > (found?.Length ?? 0) ? state : found;
        }

        return found;
    }

    /// <summary>Is any state told around the name?</summary>
    public static bool IsTold(string text, NamedEntity person) => Forms.Keys.Any(state => IsFrom(text, person, state, ' '));

    /// <summary>Is this somebody from the state, and not of the other party?</summary>
    /// <param name="party"><c>R</c> or <c>D</c>; other characters where the phrase tells none.</param>
    public static bool IsFrom(string text, NamedEntity person, string state, char party)
    {
        foreach (var mention in person.Mentions)
        {
            var behind = text.AsSpan(mention.End, Math.Min(Reach, text.Length - mention.End));
            if (Bracketed(behind, state) is { } letter && (party is not ('R' or 'D') || letter == party))
            {
                return true;
            }

            var before = text.AsSpan(Math.Max(0, mention.Start - Reach), mention.Start - Math.Max(0, mention.Start - Reach));
            if (Told(behind, state, party) || ((TitledFrom(before, state) || IsOf(behind, state)) && person.Role is not null))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The party's letter before the state: <c>, R-Ky.</c>.</summary>
    private static char? Bracketed(ReadOnlySpan<char> behind, string state)
    {
        var dash = behind.IndexOfAny('-', '\u2013', '\u2011');
        if (dash < 2 || !char.IsUpper(behind[dash - 1]) || behind[dash - 2] is not (' ' or '('))
        {
            return null;
        }

        var place = behind[(dash + 1)..];
        foreach (var form in Forms[state])
        {
            if (place.StartsWith(form, StringComparison.Ordinal))
            {
                return behind[dash - 1];
            }
        }

        return null;
    }

    // ", Kentucky Republican", ", a Kentucky Republican"
    private static bool Told(ReadOnlySpan<char> behind, string state, char party)
    {
        behind = behind.TrimStart(", (").TrimStart();
        behind = behind.StartsWith("a ", StringComparison.Ordinal) ? behind[2..] : behind;
        if (!behind.StartsWith(state, StringComparison.Ordinal))
        {
            return false;
        }

        behind = behind[state.Length..].TrimStart();
        return behind.StartsWith("Republican", StringComparison.Ordinal) ? party != 'D' : behind.StartsWith("Democrat", StringComparison.Ordinal) && party != 'R';
    }

    // "Sen. Berg of Kentucky"
    private static bool IsOf(ReadOnlySpan<char> behind, string state) =>
        behind.StartsWith(" of ", StringComparison.Ordinal) && behind[4..].StartsWith(state, StringComparison.Ordinal);

    // "Kentucky Sen. Berg", "Kentucky Republican Sen. Berg"
    private static bool TitledFrom(ReadOnlySpan<char> before, string state)
    {
        var at = before.LastIndexOf(state, StringComparison.Ordinal);
        var between = at < 0 ? [] : before[(at + state.Length)..];
        return !between.ContainsAny(",;:()")
            && (between.Contains("Sen", StringComparison.Ordinal) || between.Contains("Rep", StringComparison.Ordinal) || between.Contains("Gov", StringComparison.Ordinal));
    }
}
