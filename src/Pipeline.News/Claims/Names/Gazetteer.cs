using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Names;

/// <summary>Countries with their peoples, adjectives and seats of government; places; organizations of many names.</summary>
internal static class Gazetteer
{
    private static readonly List<Country> Countries = [.. WordList.Read("Claims/Names/Lexicons/countries").Select(Country.Parse)];
    private static readonly WordMap<Country> ByName = new(Countries.SelectMany(country => country.Names.Select(name => (name, country))));
    private static readonly WordMap<Country> ByAdjective = new(Countries.SelectMany(country => country.Adjectives.Select(name => (name, country))));
    private static readonly WordMap<Country> ByPeople = new(Countries.SelectMany(country => country.Peoples.Select(name => (name, country))));
    private static readonly WordMap<Country> BySeat = new(Countries.SelectMany(country => country.Seats.Select(name => (name, country))));
    private static readonly WordSet Places = WordList.Words("Claims/Names/Lexicons/places");

    private static readonly WordMap<string> Aliases = new(
        from entry in WordList.Read("Claims/Names/Lexicons/aliases")
        from name in entry.Value.Split(", ").Prepend(entry.Key)
        select (name, entry.Key));

    private static readonly WordMap<List<string[]>> LongAliases = new(
        WordList.Read("Claims/Names/Lexicons/aliases").SelectMany(entry => entry.Value.Split(", ").Prepend(entry.Key))
            .Select(name => name.Split(' ')).Where(words => words.Skip(1).Any(word => char.IsLower(word[0])))
            .GroupBy(words => words[0], StringComparer.Ordinal)
            .Select(group => (group.Key, group.OrderByDescending(words => words.Length).ToList())));

    public static bool TryCountry(ReadOnlySpan<char> name, out Country country) => ByName.TryGet(name, out country) && IsWrittenAs(name);

    public static bool TryAdjective(ReadOnlySpan<char> word, out Country country) => ByAdjective.TryGet(word, out country) && IsWrittenAs(word);

    public static bool TryPeople(ReadOnlySpan<char> word, out Country country) => ByPeople.TryGet(word, out country);

    public static bool TrySeat(ReadOnlySpan<char> name, out Country country) => BySeat.TryGet(name, out country);

    public static bool IsPlace(ReadOnlySpan<char> name) => Places.Contains(name) || BySeat.TryGet(name, out _);

    /// <summary>The fullest name of an organization that goes by several.</summary>
    public static bool TryAlias(ReadOnlySpan<char> name, out string fullest) => Aliases.TryGet(name, out fullest) && IsWrittenAs(name);

    /// <summary>Where an organization's name with small words in it ends: <c>Islamic State in Iraq and the Levant</c>.</summary>
    /// <returns><paramref name="at"/> where none begins here.</returns>
    public static int EndOfAlias(in WordView words, int at)
    {
        if (LongAliases.TryGet(words[at], out var names))
        {
            foreach (var name in names)
            {
                if (words.StartsWith(at, name))
                {
                    return at + name.Length;
                }
            }
        }

        return at;
    }

    // "us", "who" and "is" are words; US, WHO and IS are not.
    private static bool IsWrittenAs(ReadOnlySpan<char> name) => name.Length > 4 || name.ContainsAnyExceptInRange('a', 'z') && !(name.Length < 4 && char.IsLower(name[^1]));
}

/// <param name="Seats">Capital and other seats, which stand for the government where they speak.</param>
internal sealed record Country(string Name, string[] Adjectives, string[] Peoples, string[] Seats, string[] Names)
{
    /// <summary><c>Russian government</c>.</summary>
    public string Government => (Adjectives is [] ? Name : Adjectives[^1] == "U.S." ? "US" : Adjectives[0]) + " government";

    public static Country Parse(WordList.Entry entry)
    {
        var fields = entry.Value.Split(';');
        return new Country(entry.Key, List(fields, 0), List(fields, 1), List(fields, 2), [entry.Key, .. List(fields, 3)]);
    }

    private static string[] List(string[] fields, int at) =>
        at < fields.Length ? fields[at].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];
}
