using System.Collections.Frozen;
using Pipeline.News.Texts;

namespace Pipeline.News.Bylines;

/// <summary>What a byline says that somebody did.</summary>
internal enum BylineRole
{
    /// <summary>Nothing, or a post such as <c>Political Editor</c>.</summary>
    Unsaid,
    Writer,

    /// <summary>Without a field: who edits others' texts, and now and then writes.</summary>
    Editor,

    /// <summary>Photographers, illustrators, translators.</summary>
    OtherWork,
}

/// <summary>Roles in bylines: <c>Ann Lee, Writer</c>, <c>Tom Ray Illustrator</c>.</summary>
internal static class BylineRoles
{
    /// <summary>In characters; shorter words that names do not have are small ones: <c>by</c>, <c>for</c>.</summary>
    private const int ShortestRole = 4;

    private static readonly FrozenSet<string> OtherWork = Lexicon.Lines("Bylines/Lexicons/other-work-roles").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> OutletWords = Lexicon.Lines("Bylines/Lexicons/outlet-words").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Writers = Lexicon.Lines("Bylines/Lexicons/writer-roles").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary><c>Ann Lee</c> of <c>Ann Lee Political editor</c>; null where no role follows a name.</summary>
    public static string? WithoutRole(string name)
    {
        for (var end = name.IndexOf(' ', StringComparison.Ordinal); end > 0; end = name.IndexOf(' ', end + 1))
        {
            var next = name.IndexOf(' ', end + 1);
            var word = next < 0 ? name[(end + 1)..] : name[(end + 1)..next];
            if (PersonNames.IsNotPerson(word))
            {
                // Before the last word of an outlet's name stand others that are of it too.
                return PersonNames.IsSurelyFullName(name[..end]) && !OutletWords.Contains(word.ToLowerInvariant()) ? name[..end] : null;
            }
        }

        return null;
    }

    /// <summary><c>Ann Lee</c> of <c>Science correspondent Ann Lee</c>; null where no role stands before a name.</summary>
    public static string? BehindRole(string name)
    {
        for (var space = name.LastIndexOf(' '); space > 0; space = name.LastIndexOf(' ', space - 1))
        {
            var word = name[(name.LastIndexOf(' ', space - 1) + 1)..space];
            if (word.Equals("by", StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            if (Of(word) != BylineRole.Unsaid || (word.Length >= ShortestRole && PersonNames.IsNotPerson(word)))
            {
                return PersonNames.IsSurelyFullName(name[(space + 1)..]) ? name[(space + 1)..] : null;
            }
        }

        return null;
    }

    /// <param name="role">Words beside a name.</param>
    public static BylineRole Of(string role)
    {
        var words = role.Trim(' ', ',', ';', '.', ':', '(', ')', '-', '–', '—', '|', '/');
        var last = words[(words.LastIndexOf(' ') + 1)..];
        return OtherWork.Contains(words) || OtherWork.Contains(last) ? BylineRole.OtherWork
            : Writers.Contains(last) ? BylineRole.Writer
            : words.Equals("editor", StringComparison.OrdinalIgnoreCase) ? BylineRole.Editor
            : BylineRole.Unsaid;
    }

    /// <summary>Words that name no person and nothing else but a post: <c>Political Correspondent</c>.</summary>
    public static bool IsOne(string line) =>
        line.Length is > 2 and < 60 && !line.Any(char.IsAsciiDigit) && (Of(line) != BylineRole.Unsaid || PersonNames.IsNotPerson(line[(line.LastIndexOf(' ') + 1)..]));
}
