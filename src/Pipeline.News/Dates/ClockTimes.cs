using System.Collections.Frozen;
using System.Globalization;
using Pipeline.News.Texts;

namespace Pipeline.News.Dates;

/// <summary>The time of day beside a date.</summary>
internal static class ClockTimes
{
    /// <summary>Words between a date and its time: <c>at</c>, <c>um</c>, <c>à</c>; more tokens than this are another matter.</summary>
    private const int MostTokensBetween = 4;

    private static readonly FrozenDictionary<string, int> Zones = Lexicon.Lines("Dates/Lexicons/time-zones")
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(p => p[0], p => int.Parse(p[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Words that begin the time of a later change: <c>4 March 2021 | Updated 10:15</c>.</summary>
    private static readonly FrozenSet<string> ChangeWords = Lexicon.Lines("Dates/Lexicons/modified-words").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="Winter">Of a zone whose offset is that of the season.</param>
    internal readonly record struct Clock(TimeOnly Time, TimeSpan? Offset, TimeSpan? Winter = null)
    {
        /// <summary>The offset on a day; null where none is given, or where the day could be another.</summary>
        public TimeSpan? OffsetOn(DateOnly day, bool isSure) => Winter is { } winter && isSure ? ZoneSeasons.OffsetAt(winter, day, Time) : Offset;
    }

    /// <summary>A time right behind the date, or else right before it; and where date and time together begin and end.</summary>
    public static (Clock? Time, int Start, int End) Around(string line, List<DateToken> tokens, int first, int next)
    {
        var (start, end) = (tokens[first].Start, tokens[next - 1].End);
        for (var i = next; i < tokens.Count && i <= next + MostTokensBetween; i++)
        {
            if (Read(line, tokens, i) is { } found)
            {
                return (found.Clock, start, tokens[found.Next - 1].End);
            }

            // Behind a colon stands the time of something else: 4 March | Opens: 10:15.
            if (tokens[i].Number >= 0 || tokens[i].Month > 0 || tokens[i].Is(':') || ChangeWords.Contains(tokens[i].Text))
            {
                break;
            }
        }

        for (var i = first - 1; i >= 0 && i >= first - 9; i--)
        {
            // Between the time and the date stand at most a weekday and marks.
            if ((i == 0 || (tokens[i - 1].Number < 0 && !(tokens[i - 1].Is(':') && !tokens[i].Spaced))) && Read(line, tokens, i) is { } found && found.Next <= first && first - found.Next <= 3)
            {
                return (found.Clock, tokens[i].Start, end);
            }
        }

        return (null, start, end);
    }

    /// <summary><c>14:05</c>, <c>2:05:09 pm</c>, <c>2pm</c>, <c>14h30</c>, <c>14.05 Uhr</c>, with a zone where one follows.</summary>
    private static (Clock Clock, int Next)? Read(string line, List<DateToken> tokens, int at)
    {
        var hour = tokens[at];
        if (hour.Digits is not (1 or 2) || hour.Number > 23)
        {
            return null;
        }

        if (Minutes(tokens, at) is not { } read)
        {
            return null;
        }

        var (minute, second, written, next) = read;
        var (hours, afterHalf, half) = Half(tokens, next, hour.Number);
        // 午後2時, 오후 2:15: the half of the day stands before.
        hours = hours < 12 && !half && at > 0 && tokens[at - 1].Text is "午後" or "下午" or "晚上" or "오후" ? hours + 12 : hours;
        if ((!written && !half) || minute > 59 || second > 59 || hours > 23)
        {
            return null;
        }

        next = afterHalf;
        if (Seasonal(tokens, next) is { } zone)
        {
            return (new Clock(new TimeOnly(hours, minute, second), null, zone.Winter), zone.Next);
        }

        var (offset, afterZone) = Zone(line, tokens, next);
        return (new Clock(new TimeOnly(hours, minute, second), offset), afterZone);
    }

    /// <summary>What stands behind an hour; zeros where nothing does, null where the number behind a point need not be of minutes.</summary>
    private static (int Minute, int Second, bool AreWritten, int Next)? Minutes(List<DateToken> tokens, int at)
    {
        var next = at + 1;
        if (next + 1 >= tokens.Count || tokens[next].Text is not (":" or "h" or "." or "時" or "时" or "시") || tokens[next + 1].Spaced || tokens[next + 1].Digits is not (1 or 2))
        {
            return (0, 0, false, next);
        }

        // 14.05 is a time only before "Uhr" or behind "kl."; so many other things are written with a point.
        if (tokens[next].Text == "." && !IsAfterOClock(tokens, at)
            && !(next + 2 < tokens.Count && (tokens[next + 2].Text is "Uhr" or "uur" or "am" or "pm" or "a" or "p" or "AM" or "PM" || IsZone(tokens[next + 2].Text))))
        {
            return null;
        }

        var minute = tokens[next + 1].Number;
        next += 2;
        return next + 1 < tokens.Count && tokens[next].Is(':') && tokens[next + 1].Digits == 2
            ? (minute, tokens[next + 1].Number, true, SkipFraction(tokens, next + 2))
            : (minute, 0, true, next);
    }

    private static bool IsZone(string word) => Zones.ContainsKey(word) || ZoneSeasons.IsOne(word);

    /// <summary><c>kl. 10.00</c>, <c>klo 10.00</c>, <c>alle 10.00</c>.</summary>
    private static bool IsAfterOClock(List<DateToken> tokens, int at)
    {
        var word = at > 1 && tokens[at - 1].Is('.') ? at - 2 : at - 1;
        return word >= 0 && tokens[word].Text is "kl" or "klo" or "alle" or "ore" or "um";
    }

    private static int SkipFraction(List<DateToken> tokens, int at) =>
        at + 1 < tokens.Count && tokens[at].Text is "." or "," && !tokens[at + 1].Spaced && tokens[at + 1].Text.All(char.IsAsciiDigit) ? at + 2 : at;

    /// <summary><c>am</c>, <c>p.m.</c>: the hour of 24, the next token, and whether a half of the day is named.</summary>
    private static (int Hour, int Next, bool Named) Half(List<DateToken> tokens, int at, int hour)
    {
        if (at >= tokens.Count)
        {
            return (hour, at, false);
        }

        var word = tokens[at].Text.ToLowerInvariant();
        var next = at + 1;
        if (word is "a" or "p" && at + 2 < tokens.Count && tokens[at + 1].Is('.') && tokens[at + 2].Text is "m" or "M")
        {
            word += "m";
            next = at + 3 < tokens.Count && tokens[at + 3].Is('.') ? at + 4 : at + 3;
        }

        return word switch
        {
            "am" when hour is >= 1 and <= 12 => (hour % 12, next, true),
            "pm" when hour is >= 1 and <= 12 => ((hour % 12) + 12, next, true),
            "am" or "pm" => (hour, next, true),
            "uhr" or "h" => (hour, next, true),
            _ => (hour, at, false),
        };
    }

    /// <summary><c>ET</c>, <c>(PT)</c>, <c>Eastern Time</c>.</summary>
    private static (TimeSpan Winter, int Next)? Seasonal(List<DateToken> tokens, int at) =>
        ZoneSeasons.Read(tokens, at) ?? (at < tokens.Count && tokens[at].Text is "(" or "," ? ZoneSeasons.Read(tokens, at + 1) : null);

    /// <summary><c>GMT</c>, <c>(UTC)</c>, <c>+01:00</c>, <c>GMT+2</c>.</summary>
    private static (TimeSpan? Offset, int Next) Zone(string line, List<DateToken> tokens, int at)
    {
        var next = at < tokens.Count && tokens[at].Text is "(" or "," or "-" && at + 1 < tokens.Count && Zones.ContainsKey(tokens[at + 1].Text) ? at + 1 : at;
        TimeSpan? offset = null;
        if (next < tokens.Count && Zones.TryGetValue(tokens[next].Text, out var minutes))
        {
            offset = TimeSpan.FromMinutes(minutes);
            at = ++next;
        }

        if (next + 1 < tokens.Count && tokens[next].Text is "+" or "-" or "−" && !tokens[next + 1].Spaced && tokens[next + 1].Digits is 1 or 2 or 4)
        {
            var number = tokens[next + 1].Number;
            var (hours, rest, after) = tokens[next + 1].Digits == 4 ? (number / 100, number % 100, next + 2) : (number, 0, next + 2);
            if (tokens[next + 1].Digits == 2 && after + 1 < tokens.Count && tokens[after].Is(':') && tokens[after + 1].Digits == 2)
            {
                rest = tokens[after + 1].Number;
                after += 2;
            }

            if ((hours * 60) + rest <= 14 * 60 && rest <= 59 && !(tokens[next].Is('-') && offset is null && tokens[next + 1].Digits != 4 && line[tokens[next].Start - 1] == ' '))
            {
                var signed = TimeSpan.FromMinutes((hours * 60) + rest) * (tokens[next].Is('+') ? 1 : -1);
                return (signed, after);
            }
        }

        return (offset, at);
    }
}
