using System.Collections.Frozen;
using System.Globalization;
using Pipeline.News.Bylines;
using Pipeline.News.Dates;
using Pipeline.News.Metadata.Titles;
using Pipeline.News.Texts;

namespace Pipeline.News.Metadata.Fields;

/// <summary>The place in front of a report: <c>MUNICH (AP) —</c>, <c>Washington, D.C. - </c>.</summary>
internal static class Datelines
{
    /// <summary>In characters; a dash further on is punctuation.</summary>
    private const int LongestDateline = 60;

    /// <summary>In characters; shorter capitals before a colon are signs, as <c>Q:</c>.</summary>
    private const int ShortestPlace = 4;

    private static readonly FrozenSet<string> NotPlaces =
        Lexicon.Lines("Metadata/Lexicons/not-datelines").Concat(Lexicon.Lines("Reading/Lexicons/no-speakers")).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="Agency">The service that is named in brackets; null where none is.</param>
    internal readonly record struct Dateline(string Place, string? Agency);

    public static Dateline? Read(string body)
    {
        var line = body.AsSpan(0, Math.Min(body.Length, LongestDateline + 3));
        for (var i = 3; i < line.Length - 1; i++)
        {
            if (line[i] is '\n' or '.' && (line[i] == '\n' || (!IsInitial(line, i) && !IsMonth(line, i))))
            {
                return null;
            }

            if (line[i] == ':' && line[i + 1] == ' ')
            {
                return BeforeColon(body, line[..i].ToString());
            }

            var length = line[i] is '—' or '–' ? 1 : line[i] == '-' && line[i - 1] is ' ' or '-' or ')' ? 1 : 0;
            if (length > 0 && (line[i - 1] is ' ' or ')' || line[i] == '—') && line[i + 1] is ' ' or '-' or '—')
            {
                return Parse(line[..i].Trim().TrimEnd('-').TrimEnd().ToString());
            }
        }

        return null;
    }

    /// <summary><c>NEW DELHI: …</c>: capitals alone, no label, no speaker of a transcript.</summary>
    private static Dateline? BeforeColon(string body, string text) =>
        text.Length >= ShortestPlace && text.Any(char.IsLetter) && text.All(c => (char.IsLetter(c) && !char.IsLower(c)) || " ,.-'()".Contains(c, StringComparison.Ordinal)) && !TitleLabels.IsOne(text) && !PersonNames.IsSurelyFullName(text) && !IsTranscript(body)
            ? Parse(text)
            : null;

    /// <summary>A second paragraph opens likewise.</summary>
    private static bool IsTranscript(string body)
    {
        for (var at = body.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = body.IndexOf('\n', at + 1))
        {
            var rest = body.AsSpan(at + 1);
            if (rest.IndexOf(':') is > 1 and < LongestDateline and var colon && rest[..colon].IndexOfAnyInRange('a', 'z') < 0 && rest[..colon].IndexOf('\n') < 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInitial(ReadOnlySpan<char> line, int dot) => char.IsUpper(line[dot - 1]) && (dot < 2 || !char.IsLower(line[dot - 2]));

    private static bool IsMonth(ReadOnlySpan<char> line, int dot) => DateToken.MonthOf(line[(line[..dot].LastIndexOf(' ') + 1)..dot]) > 0;

    private static Dateline? Parse(string text)
    {
        string? agency = null;
        if (text.EndsWith(')') && text.LastIndexOf('(') is > 0 and var open)
        {
            agency = text[(open + 1)..^1].Trim();
            text = text[..open].TrimEnd(' ', ',', '-', '–', '—');
        }

        var city = text.Split(',')[0].Trim();
        // Without a service in brackets only capitals make a dateline: "The talks - long delayed - ..." is prose.
        if (city.Length < 3 || !char.IsUpper(city[0]) || city.Any(char.IsAsciiDigit) || city.AsSpan().Count(' ') > 3
            || city.Contains(';', StringComparison.Ordinal) || (agency is null && city.Any(char.IsLower)) || NotPlaces.Contains(city))
        {
            return null;
        }

        return new Dateline(city.Any(char.IsLower) ? city : InTitleCase(city), agency);
    }

    private static string InTitleCase(string capitals) =>
        CultureInfo.InvariantCulture.TextInfo.ToTitleCase(capitals.ToLowerInvariant());
}
