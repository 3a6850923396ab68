using System.Text.RegularExpressions;
using Pipeline.News.Dates;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading.Notes;

/// <summary>
/// What an archive of the web or a cache writes above its copy of a page. Its date is when the copy was made; the address in it is the page's.
/// </summary>
internal static partial class ArchiveBanner
{
    /// <summary>In filled lines: the banner is the first thing in the file, below at most the title that was saved with it.</summary>
    private const int LatestOpening = 3;

    /// <summary>In filled lines; the widest, with its captures by year and month, has fewer.</summary>
    private const int Longest = 30;

    /// <summary>In characters: a date and its clock time, or how often the page was captured.</summary>
    private const int LongestFact = 60;

    private static readonly ILookup<string, string> Phrases = LexiconSections.Read("Reading/Lexicons/archive-banners").ToLookup(e => e.Section, e => e.Entry);

    public static Note Read(Note note)
    {
        var lines = note.Text.Split('\n', 4 * Longest);
        var (opening, filled) = (-1, 0);
        for (var i = 0; i < lines.Length - 1 && opening < 0 && filled < LatestOpening; i++)
        {
            filled += string.IsNullOrWhiteSpace(lines[i]) ? 0 : 1;
            opening = Begins(lines[i], "opening") ? i : -1;
        }

        if (opening < 0)
        {
            return note;
        }

        var end = End(lines, opening);
        var banner = lines[opening..end];
        return (note with
        {
            Text = string.Join('\n', [.. lines[..opening], .. lines[end..]]).Trim('\n'),
            Evidence = AddressIn(string.Join('\n', banner)) is { } address ? [.. note.Evidence, new SourceEvidence(EvidenceOrigin.File) { Url = address }] : note.Evidence,
        })
            .Is(NoteGenre.ArchiveCopy, $"an archive's banner: {banner[0].Trim()}")
            .Without(banner, NoteGenre.ArchiveCopy);
    }

    private static int End(string[] lines, int opening)
    {
        var end = opening + 1;
        for (var i = end; i < lines.Length - 1 && i < opening + Longest; i++)
        {
            if (IsFact(lines[i].Trim()) || Begins(lines[i], "opening") || Begins(lines[i], "among"))
            {
                end = i + 1;
            }
            else if (!string.IsNullOrWhiteSpace(lines[i]))
            {
                break;
            }
        }

        return end;
    }

    /// <summary>An address, a date, a number: what a banner gives beside its own words.</summary>
    private static bool IsFact(string line) =>
        line.Length is > 0 and <= LongestFact && (char.IsAsciiDigit(line[0]) && line[^1] != '.' || DateScanner.First(line) is { Start: 0 } date && date.End == line.Length)
        || line.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !line.Contains(' ', StringComparison.Ordinal);

    private static bool Begins(string line, string section)
    {
        var bare = line.AsSpan().Trim();
        foreach (var phrase in bare.IsEmpty ? [] : Phrases[section])
        {
            if (bare.StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The page's own, not the copy's.</summary>
    private static string? AddressIn(string banner)
    {
        var found = Address().Matches(banner).Select(m => m.Value.TrimEnd('.', ',', ')', ';')).ToList();
        return found.Select(a => a.LastIndexOf("http", StringComparison.OrdinalIgnoreCase) is > 0 and var inner ? a[inner..] : a)
            .FirstOrDefault(a => !IsOfArchive(a));
    }

    [GeneratedRegex(@"https?://\S{3,1000}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    /// <summary>Of <c>archive.today</c> under any of its ends, and of others that keep copies.</summary>
    private static bool IsOfArchive(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Host.StartsWith("archive.", StringComparison.OrdinalIgnoreCase) || uri.Host.Contains(".archive.", StringComparison.OrdinalIgnoreCase)
            || Archives.Contains(uri.Host, StringComparer.OrdinalIgnoreCase));

    private static readonly string[] Archives = ["ghostarchive.org", "perma.cc", "webcache.googleusercontent.com"];
}
