using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Names;

/// <summary>Who is meant by one name, where one or several people of the article bear it.</summary>
internal static class Namesakes
{
    /// <summary>More people of one last name are no article.</summary>
    public const int Most = 50;

    // The title decides, then whoever was called so before, then the last one named; a relative is told by his first name.
    private const double SameTitle = 3;
    private const double CalledBefore = 2;
    private const double LastNamed = 1;
    private const double Relative = -2;
    private const double ByMention = 0.1;

    private static readonly WordSet Relatives = WordList.Words("Claims/Names/Lexicons/roles", "relative");

    /// <returns>Null where none agrees in gender: <c>Mrs. Clinton</c> is not Bill.</returns>
    public static NameEntry? Meant(List<NameEntry> bearers, NameCandidate mention)
    {
        NameEntry? best = null;
        var highest = double.MinValue;
        var last = bearers.Take(Most).Max(entry => entry.LastBefore(mention.Span.Start));
        foreach (var entry in bearers.Take(Most).Where(entry => Agree(entry, mention)))
        {
            var weight = Math.Min(1, ByMention * entry.Count);
            weight += mention.Role is { } title && entry.Role is { } held && held.Contains(title, StringComparison.OrdinalIgnoreCase) ? SameTitle : 0;
            weight += entry.IsCalledBefore(mention.Span.Start) ? CalledBefore : 0;
            weight += last >= 0 && entry.LastBefore(mention.Span.Start) == last ? LastNamed : 0;
            weight += entry.Role is { } role && Relatives.Contains(role.AsSpan(role.LastIndexOf(' ') + 1)) ? Relative : 0;
            if (weight > highest)
            {
                (best, highest) = (entry, weight);
            }
        }

        return best;
    }

    /// <summary>Sergei and Sergey Lavrov, J. Kerry and John Kerry, Chuck and Charles; never a different first name.</summary>
    public static bool AreOne(string one, string other)
    {
        (one, other) = (one.TrimEnd('.'), other.TrimEnd('.'));
        return one.StartsWith(other, StringComparison.OrdinalIgnoreCase) || other.StartsWith(one, StringComparison.OrdinalIgnoreCase)
            || ShortForms.AreOne(one, other) || (one.Length == other.Length && IsSlip(one, other, 4));
    }

    /// <summary>One letter apart, with the same first one, and long enough to be no other name.</summary>
    public static bool IsSlip(string one, string other, int shortest)
    {
        if (Math.Min(one.Length, other.Length) < shortest || Math.Abs(one.Length - other.Length) > 1 || char.ToUpperInvariant(one[0]) != char.ToUpperInvariant(other[0]))
        {
            return false;
        }

        var same = 0;
        while (same < one.Length && same < other.Length && char.ToUpperInvariant(one[same]) == char.ToUpperInvariant(other[same]))
        {
            same++;
        }

        var a = one.AsSpan(Math.Min(one.Length, one.Length < other.Length ? same : same + 1));
        var b = other.AsSpan(Math.Min(other.Length, other.Length < one.Length ? same : same + 1));
        return a.Equals(b, StringComparison.OrdinalIgnoreCase);
    }

    private static bool Agree(NameEntry entry, NameCandidate mention) =>
        mention.Gender == Gender.Unknown || entry.Gender == Gender.Unknown || entry.Gender == mention.Gender;
}
