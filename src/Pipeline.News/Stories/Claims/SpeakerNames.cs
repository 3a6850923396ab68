using Pipeline.News.Claims;
using Pipeline.News.Claims.Names;

namespace Pipeline.News.Stories.Claims;

/// <summary>Whether two articles name one speaker: with or without first name and office, by initials, spelled by another transliteration.</summary>
internal static class SpeakerNames
{
    // Shorter names that differ in one letter are mostly two people: Rice and Price.
    private const int FewestLettersToVary = 5;

    // A first name with a slip of the pen: no other name is as long and as near.
    private const int FewestLettersOfSlip = 8;

    public static bool AreOne(Speaker a, Speaker b) => AreOne(a.Name, a.Type, b.Name, b.Type);

    /// <summary>False where a name is null.</summary>
    public static bool AreOne(string? mine, SpeakerType myType, string? theirs, SpeakerType theirType)
    {
        if (mine is null || theirs is null)
        {
            return false;
        }

        var (first, second) = (Words(Government(mine, myType)), Words(Government(theirs, theirType)));
        if (first.Count == 0 || second.Count == 0)
        {
            return false;
        }

        if (first.SequenceEqual(second, StringComparer.OrdinalIgnoreCase))
        {
            return true;
        }

        return myType == SpeakerType.Person && theirType == SpeakerType.Person
            ? AreOnePerson(first, second)
            : EndsWith(first, second) || EndsWith(second, first) || IsShort(first, second) || IsShort(second, first);
    }

    /// <summary>Russia, Moscow and the Kremlin speak as one government.</summary>
    private static string Government(string name, SpeakerType type) =>
        type == SpeakerType.Organization && (Gazetteer.TryCountry(name, out var country) || Gazetteer.TrySeat(name, out country)) ? country.Government : name;

    private static bool AreOnePerson(List<string> a, List<string> b)
    {
        var same = string.Equals(a[^1], b[^1], StringComparison.OrdinalIgnoreCase);
        if (a.Count == 1 || b.Count == 1)
        {
            return same;
        }

        var given = string.Equals(a[0], b[0], StringComparison.OrdinalIgnoreCase);
        return (same && (given || AreVariants(a[0], b[0]) || IsInitial(a[0], b[0]) || IsInitial(b[0], a[0])))
            || (given && IsNear(a[^1], b[^1]))
            || (AreVariants(a[0], b[0]) && IsNear(a[^1], b[^1]));
    }

    private static bool IsInitial(string initial, string name) => initial.Length == 1 && char.ToUpperInvariant(initial[0]) == char.ToUpperInvariant(name[0]);

    /// <summary>Sergei and Sergey, Mohamed and Mohammed, Bill and William; not Mary and Mark, nor Maria and Mario.</summary>
    private static bool AreVariants(string a, string b) =>
        string.Equals(Sounds(a), Sounds(b), StringComparison.Ordinal) || ShortForms.AreOne(a, b)
        || (Math.Min(a.Length, b.Length) >= FewestLettersOfSlip && Distance(a, b) == 1 && !AreOfTwoGenders(a, b));

    // Fernando and Fernanda, Frederic and Frederica.
    private static bool AreOfTwoGenders(string a, string b) => char.ToLowerInvariant(a[^1]) != char.ToLowerInvariant(b[^1]);

    /// <summary>One spelling for those that transliterations vary in: Sergei, Sergey; Mohamed, Mohammed; Aleksandr, Alexandr.</summary>
    private static string Sounds(string name)
    {
        var folded = name.ToLowerInvariant().Replace("x", "ks", StringComparison.Ordinal).Replace("ph", "f", StringComparison.Ordinal)
            .Replace("kh", "h", StringComparison.Ordinal).Replace('y', 'i').Replace('j', 'i').Replace('c', 'k').Replace('w', 'v');
        return string.Concat(folded.Where((c, i) => i == 0 || c != folded[i - 1]));
    }

    private static bool IsNear(string a, string b) => Math.Min(a.Length, b.Length) >= FewestLettersToVary && Distance(a, b) <= (Math.Min(a.Length, b.Length) >= 8 ? 2 : 1);

    private static bool EndsWith(List<string> longer, List<string> shorter) =>
        shorter.Count > 1 && longer.Count > shorter.Count && longer.Skip(longer.Count - shorter.Count).SequenceEqual(shorter, StringComparer.OrdinalIgnoreCase);

    /// <summary>UNHCR: the initials of the words with a capital.</summary>
    private static bool IsShort(List<string> initials, List<string> name) =>
        initials.Count == 1 && name.Count > 1 && initials[0].Length > 1
        && string.Equals(initials[0], string.Concat(name.Where(w => char.IsUpper(w[0])).Select(w => w[0])), StringComparison.Ordinal);

    private static List<string> Words(string name) =>
        [.. name.Split([' ', '.', ',', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => !w.Equals("the", StringComparison.OrdinalIgnoreCase) && w is not ("Jr" or "Sr" or "II" or "III"))];

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
