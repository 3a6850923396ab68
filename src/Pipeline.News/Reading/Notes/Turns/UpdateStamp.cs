using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.News.Reading.Notes.Turns;

/// <summary>The line above an update of a live blog: when it was posted, and by whom.</summary>
/// <param name="Date">As it is written; empty for most, which are of the day of the blog.</param>
/// <param name="Minutes">Since midnight.</param>
internal readonly partial record struct UpdateStamp(string Date, int Minutes)
{
    /// <summary>In characters: a date, a clock time, its zone and a name.</summary>
    private const int Longest = 70;

    public static bool Is(ReadOnlySpan<char> line) => MayBe(line) && Stamp().IsMatch(line);

    public static UpdateStamp? Of(ReadOnlySpan<char> line)
    {
        if (!MayBe(line) || Stamp().Match(line.ToString()) is not { Success: true } match)
        {
            return null;
        }

        var isAfternoon = match.Groups["half"].Value is ['p' or 'P', ..];
        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture) % (match.Groups["half"].Success ? 12 : 24);
        return new UpdateStamp(
            match.Groups["date"].Value.Trim(' ', ',', '|', '-', '–'),
            ((hour + (isAfternoon ? 12 : 0)) * 60) + int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture));
    }

    private static bool MayBe(ReadOnlySpan<char> line) => line.Length is > 0 and <= Longest && line.ContainsAnyInRange('0', '9');

    /// <summary>
    /// A clock time with its zone, a date before or behind it, a word that says what it is; then, behind a mark, a name. A line that goes on
    /// with other words is an event of a programme.
    /// </summary>
    [GeneratedRegex(
        """
        \A[\[(]?
        (?:(?:posted|published|updated|update|last\ updated)(?:\ at|:)?\ )?
        (?<date>(?:\p{L}{3,9}\.?,?\ )?(?:\d{1,2}\.?\ \p{L}{3,9}\.?|\p{L}{3,9}\.?\ \d{1,2}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})(?:,?\ \d{4})?(?:,|\ at|\ [|–-])?\ )?
        (?<hour>[01]?\d|2[0-3])[:.h](?<minute>[0-5]\d)(?:[:.][0-5]\d)?
        (?:\ ?(?<half>[ap])\.?m\.?)?
        (?:\ ?(?:Uhr|\(?[A-Z]{2,5}(?:[+-]\d{1,2})?\)?))?
        (?<date>,?\ (?:\p{L}{3,9}\.?,?\ )?(?:\d{1,2}\.?\ \p{L}{3,9}\.?|\p{L}{3,9}\.?\ \d{1,2})(?:,?\ \d{4})?)?
        [\])]?
        (?:\ ?[|–—•·-]\ ?(?:by\ )?\p{Lu}[\p{L}'’.-]{0,20}(?:\ \p{L}[\p{L}'’.-]{0,20}){0,4}|\ by\ \p{Lu}[\p{L}'’.-]{0,20}(?:\ \p{L}[\p{L}'’.-]{0,20}){0,4})?
        \z
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Stamp();
}
