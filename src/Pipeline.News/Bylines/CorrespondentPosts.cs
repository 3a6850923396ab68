using System.Collections.Frozen;

namespace Pipeline.News.Bylines;

/// <summary>Where a correspondent writes from, before the name.</summary>
internal static class CorrespondentPosts
{
    /// <summary>Before the place of a correspondent, in bylines of many languages.</summary>
    private static readonly FrozenSet<string> PlacePrepositions =
        new[] { "a", "à", "au", "aus", "aux", "da", "dal", "dalla", "de", "del", "em", "en", "from", "i", "im", "in", "na", "no", "på", "v", "w", "в", "из", "во" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary><c>Ann Lee</c> of <c>in Orvale, Ann Lee</c>, as it stands behind <c>From our correspondent</c>.</summary>
    public static string Without(string byline)
    {
        var end = byline.IndexOf(' ', StringComparison.Ordinal);
        if (end <= 0 || !PlacePrepositions.Contains(byline[..end]))
        {
            return byline;
        }

        var mark = byline.AsSpan().IndexOfAny(',', ':', ';') is > 0 and var at ? at : byline.IndexOf(' ', end + 1);
        return mark > 0 && byline[(mark + 1)..].TrimStart() is var name && (byline[mark] != ' ' || PersonNames.IsSurelyFullName(name)) ? name : byline;
    }
}
