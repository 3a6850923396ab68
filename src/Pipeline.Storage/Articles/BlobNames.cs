using System.Text;

namespace Pipeline.Storage.Articles;

/// <summary>
/// Which names a blob can be reached by. Addresses are put in order on their way: <c>a/../b.txt</c> reads <c>b.txt</c>, <c>../digests/x</c> another
/// container, <c>.</c> the container itself, and the service takes <c>\</c> for <c>/</c>.
/// </summary>
public static class BlobNames
{
    // Microsoft Learn, "Naming and referencing containers, blobs, and metadata".
    private const int MostCharacters = 1024;

    private static readonly char[] Separators = ['/', '\\'];

    /// <returns>What is wrong with the name, in a sentence; null when nothing is.</returns>
    public static string? Problem(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length is 0 or > MostCharacters ? $"A file's name has 1 to {MostCharacters} characters; this one has {name.Length}."
            : name.Split(Separators).FirstOrDefault(part => part is "." or "..") is { } part
                ? $"The name '{name}' has the part '{part}', which leads to another place. Upload it under a name without such parts."
            : null;
    }

    /// <summary>
    /// The name with <c>_</c> for what XML cannot hold: storage lists names in XML, and one name with a control character or half a surrogate pair would make every
    /// listing fail.
    /// </summary>
    public static string Listable(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.Concat(name.EnumerateRunes().Select(rune => Rune.IsControl(rune) || rune.Value is 0xFFFD or 0xFFFE or 0xFFFF ? "_" : rune.ToString()));
    }

    /// <summary>The part behind the last separator, of whichever system.</summary>
    public static string LastPart(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name[(name.LastIndexOfAny(Separators) + 1)..];
    }
}
