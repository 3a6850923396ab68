using System.Globalization;

namespace Pipeline.News.Bylines;

/// <summary>Addresses of a writer's own page: <c>/author/ann-lee</c>.</summary>
internal static class ProfileAddresses
{
    private static readonly string[] Folders =
    [
        "/author/", "/authors/", "/contributor/", "/contributors/", "/writer/", "/writers/", "/byline/", "/journalist/", "/journalists/", "/profile/", "/profiles/",
        "/person/", "/reporters/", "/correspondents/", "/signataires/", "/signatures/", "/firmas/", "/bio/", "/bios/", "/penulis/", "/yazar/", "/yazarlar/", "/autori/",
        "/journaliste/", "/journalistes/", "/reporter/", "/columnist/", "/columnists/", "/staff/", "/by/", "/autor/", "/autoren/", "/autores/", "/auteur/", "/autore/", "/redakteur/",
        "?author=", "&author=", "?_author=", "&_author=",
    ];

    public static bool IsProfile(string address) => FolderEnd(address) > 0;

    /// <summary>The name that a profile's address is made of; null where it is not surely a person's.</summary>
    public static string? NameOf(string address)
    {
        var start = FolderEnd(address);
        if (start <= 0)
        {
            return null;
        }

        var end = address.AsSpan(start).IndexOfAny('/', '?', '#');
        var words = (end < 0 ? address[start..] : address.Substring(start, end)).Split('-', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 3 || !words.All(w => w.All(char.IsAsciiLetter)))
        {
            return null;
        }

        var name = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(string.Join(' ', words).ToLowerInvariant());
        return PersonNames.IsSurelyFullName(name) ? name : null;
    }

    /// <summary>Where the profile's own part begins; 0 for other addresses.</summary>
    private static int FolderEnd(string address)
    {
        if (address.Length is < 8 or > 300)
        {
            return 0;
        }

        foreach (var folder in Folders)
        {
            if (address.IndexOf(folder, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && at + folder.Length < address.Length)
            {
                return at + folder.Length;
            }
        }

        return 0;
    }
}
