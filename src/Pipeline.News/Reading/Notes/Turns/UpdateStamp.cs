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

    private const string Marks = "|–—•·-";

    public static bool Is(ReadOnlySpan<char> line) => MayBe(line) && Of(line) is not null;

    /// <summary>
    /// A clock time with its zone, a date before or behind it, a word that says what it is; then, behind a mark, a name. A line that goes on
    /// with other words is an event of a programme.
    /// </summary>
    public static UpdateStamp? Of(ReadOnlySpan<char> line)
    {
        if (!MayBe(line))
        {
            return null;
        }

        var words = line.Trim("[]()").ToString().Split(' ');
        var time = Array.FindIndex(words, word => Clock().IsMatch(word));
        if (time < 0 || StampDate.Before(words.AsSpan(0, time)) is not { } before)
        {
            return null;
        }

        var clock = Clock().Match(words[time]);
        var next = time + 1;
        var half = clock.Groups["half"].Success ? clock.Groups["half"].Value : next < words.Length && Half().IsMatch(words[next]) ? words[next++] : "";
        next += next < words.Length && (words[next] is "Uhr" || Zone().IsMatch(words[next])) ? 1 : 0;
        var (behind, end) = StampDate.Behind(words, next);
        return IsWriter(words.AsSpan(end)) ? new UpdateStamp(before.Length > 0 ? before : behind, MinutesOf(clock, half)) : null;
    }

    private static bool MayBe(ReadOnlySpan<char> line) => line.Length is > 0 and <= Longest && line.ContainsAnyInRange('0', '9');

    private static int MinutesOf(Match clock, string half)
    {
        var hour = int.Parse(clock.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture) % (half.Length > 0 ? 12 : 24);
        return ((hour + (half is ['p' or 'P', ..] ? 12 : 0)) * 60) + int.Parse(clock.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture);
    }

    /// <summary>Nothing, or a mark or "by" and up to five words that begin as a name does.</summary>
    private static bool IsWriter(ReadOnlySpan<string> words)
    {
        if (words.IsEmpty)
        {
            return true;
        }

        var marked = words[0].Length == 1 && Marks.Contains(words[0][0], StringComparison.Ordinal);
        words = marked ? words[1..] : words;
        var by = !words.IsEmpty && words[0] == "by";
        words = by ? words[1..] : words;
        if (!(marked || by) || words.IsEmpty || words.Length > 5 || !char.IsUpper(words[0][0]))
        {
            return false;
        }

        foreach (var word in words)
        {
            if (word.Length == 0 || !char.IsLetter(word[0]) || !word.All(c => char.IsLetter(c) || "'’.-".Contains(c, StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"\A(?<hour>[01]?[0-9]|2[0-3])[:.h](?<minute>[0-5][0-9])(?:[:.][0-5][0-9])?(?<half>[apAP][.]?[mM][.]?)?,?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\A[apAP][.]?[mM][.]?,?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Half();

    [GeneratedRegex(@"\A[(]?[A-Z]{2,5}(?:[+-][0-9]{1,2})?[)]?,?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Zone();
}
