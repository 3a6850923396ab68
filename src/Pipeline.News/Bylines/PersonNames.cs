using System.Collections.Frozen;
using Pipeline.News.Dates;
using Pipeline.News.Texts;

namespace Pipeline.News.Bylines;

/// <summary>Tells people's names from what stands around them in bylines, and from teams, firms and accounts.</summary>
internal static class PersonNames
{
    // "Maria del Carmen de la Cruz" has six; more are a list or a sentence.
    private const int MostWords = 6;
    // Characters: six words of eight letters; what is longer is no name, or two.
    private const int LongestName = 50;

    /// <summary>Shorter marks behind a name are degrees.</summary>
    private const int ShortestInCapitals = 4;

    /// <summary>Of a name written in one word, up to its second capital.</summary>
    private const int LongestPrefix = 5;

    private static readonly FrozenSet<string> NotPeople = Load("not-people");

    private static readonly FrozenSet<string> AgencyNames = Lexicon.Lines("Bylines/Lexicons/agencies").SelectMany(line => line.Split('|')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Generations = new[] { "jr", "sr", "ii", "iii", "iv" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Credentials = Load("name-credentials");
    private static readonly FrozenSet<string> Particles = Load("name-particles");
    private static readonly FrozenSet<string> GivenNames = Lexicon.Lines("Bylines/Lexicons/given-names")
        .SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Letters behind a name, cut off: <c>Ann Lee, MD</c> and <c>Ann Lee PhD</c> give <c>Ann Lee</c>.</summary>
    public static string WithoutCredentials(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var fewest = IdeographicNames.IsScript(name) ? 1 : !name.Any(char.IsLower) && BeginsWithGivenName(name) ? words.Count : 2;
        while (words.Count > fewest && IsCredential(words[^1]) && !Generations.Contains(words[^1].TrimEnd('.')) && !IsFamilyNameInCapitals(words))
        {
            words.RemoveAt(words.Count - 1);
        }

        return string.Join(' ', words).TrimEnd(',', ' ');
    }

    /// <summary><c>Bernd Otto GROSS</c>: before it stand given names and initials alone, and everybody has a family name.</summary>
    private static bool IsFamilyNameInCapitals(List<string> words) =>
        words[^1].Length >= ShortestInCapitals && words[^1].All(char.IsUpper) && !Credentials.Contains(words[^1].ToLowerInvariant())
        && words.SkipLast(1).All(w => w.TrimEnd('.').Length == 1 || GivenNames.Contains(w) || GivenNames.Contains(FirstPart(w)));

    /// <summary><c>Ann Lee</c> of <c>Dr. Ann Lee</c>.</summary>
    public static string WithoutTitle(string name)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && IsTitle(name[..space]) ? name[(space + 1)..] : name;
    }

    public static bool IsCredential(string words)
    {
        var parts = words.Split((char[])[' ', '-', '/', '('], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && parts.All(p => IsCredentialWord(p.Trim('.', ',', ')', '®', '™')));
    }

    private static bool IsCredentialWord(string word)
    {
        var letters = word.Replace(".", "", StringComparison.Ordinal).ToLowerInvariant();
        return Credentials.Contains(letters)
            || (word.Length is >= 2 and <= 7 && word.All(c => char.IsAsciiLetterUpper(c) || c is '.' || char.IsAsciiDigit(c)) && word.Count(char.IsAsciiLetterUpper) > 1);
    }

    /// <summary>Shaped as a person's full name, by writing alone: two words or more, or a few characters of a script without words.</summary>
    public static bool IsFullName(string name)
    {
        if (IdeographicNames.IsScript(name))
        {
            return IdeographicNames.IsName(name);
        }

        if (name.Length is < 4 or > LongestName || name.Any(c => char.IsAsciiDigit(c) || c is '@' or '/' or '|' or ':' or '?' or '!' or '#' or '_' or '"'))
        {
            return false;
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= MostWords && !words.Any(IsNotPerson) && !NotPeople.Contains(name.ToLowerInvariant()) && !AgencyNames.Contains(name) && words.All(IsNameWord)
            && words.Count(w => !char.IsLower(w[0]) || w.Contains('-', StringComparison.Ordinal)) >= 2;
    }

    /// <summary>A full name that begins with a common given name: a person, whatever stands around it.</summary>
    public static bool IsSurelyFullName(string name) => IsFullName(name) && BeginsWithGivenName(name);

    public static bool BeginsWithGivenName(string name)
    {
        if (name.Length > 0 && name[0] >= IdeographicNames.FirstOfScript && IdeographicNames.IsScript(name))
        {
            return IdeographicNames.IsSurelyName(name);
        }

        var first = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(w => !IsTitle(w) && w.TrimEnd('.').Length > 1) ?? "";
        return GivenNames.Contains(first) || GivenNames.Contains(FirstPart(first));
    }

    /// <summary><c>Ann Lee</c> for <c>Lee, Ann</c>, as libraries and journals write; null for anything else.</summary>
    public static string? FamilyNameFirst(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma < 2 || comma != text.LastIndexOf(','))
        {
            return null;
        }

        var (family, given) = (text[..comma].Trim(), text[(comma + 1)..].Trim());
        return Nicknames.IsOne(family) && !IsCredential(given) && !GivenNames.Contains(family) && BeginsWithGivenName(given) && IsFullName(given + " " + family)
            && given.AsSpan().Count(' ') <= 1 ? given + " " + family : null;
    }

    /// <summary><c>Ann Lee</c> for <c>Lee, Ann</c> where the field is known to write so; null for other forms.</summary>
    public static string? Turned(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries) is [var family, var given] && family.AsSpan().Count(' ') <= 1 && IsFullName(given + " " + family)
            ? given + " " + family
            : null;

    /// <summary>Signed by nobody in particular: <c>Example Staff</c>.</summary>
    public static bool IsTeam(string author) =>
        author.Length < LongestName && author.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(w => w.ToLowerInvariant() is "staff" or "team" or "editors" or "newsroom" or "desk");

    /// <summary>A given name alone, as some writers sign; April and May are months first.</summary>
    public static bool IsGivenName(string name) => BeginsWithGivenName(name) && Nicknames.IsOne(name) && DateToken.MonthOf(name) == 0;

    private static bool IsTitle(string word) => word.TrimEnd('.').ToLowerInvariant() is "dr" or "prof" or "professor" or "sir" or "dame" or "rev" or "mr" or "mrs" or "ms";

    /// <summary><c>Anna</c> of <c>Anna-Lena</c> and of <c>AnnaLee</c>.</summary>
    private static string FirstPart(string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (word[i] == '-' || (char.IsUpper(word[i]) && char.IsLower(word[i - 1])))
            {
                return word[..i];
            }
        }

        return word;
    }

    /// <summary>Two or three words in lower case, as some people write their names.</summary>
    public static bool IsLowerCaseName(string name) =>
        name.Length <= LongestName && name.AsSpan().Count(' ') is 1 or 2 && name.All(c => char.IsLower(c) || c is ' ' or '-' or '\'')
        && BeginsWithGivenName(name) && !name.Split(' ').Any(IsNotPerson);

    /// <summary>A word that teams, firms and roles have and names do not.</summary>
    public static bool IsNotPerson(string word) => NotPeople.Contains(word.Trim('.', ',', '(', ')', '’', '\'').ToLowerInvariant());

    /// <summary>Belga and Lusa are whole names of agencies, and sign as people do.</summary>
    public static bool IsAgency(string name) => AgencyNames.Contains(name);

    private static bool IsNameWord(string word)
    {
        var letters = word.TrimStart('(', '\'', '’', '“', '"');
        return letters.Length > 0 && char.IsLetter(letters[0]) && !IsGlued(letters)
            && (!char.IsLower(letters[0]) || Particles.Contains(word) || letters.StartsWith("d'", StringComparison.Ordinal)
                || letters.StartsWith("d’", StringComparison.Ordinal) || letters.StartsWith("al-", StringComparison.Ordinal)
                || letters.StartsWith("el-", StringComparison.Ordinal) || letters.StartsWith("as-", StringComparison.Ordinal));
    }

    /// <summary><c>GardensStorms</c>: two words that lost the space between them; <c>McLee</c> and <c>AnnaLee</c> are one.</summary>
    private static bool IsGlued(string word)
    {
        for (var i = LongestPrefix + 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Load(string name) =>
        Lexicon.Lines("Bylines/Lexicons/" + name).ToFrozenSet(StringComparer.Ordinal);
}
