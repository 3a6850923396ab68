using Pipeline.News.Texts;

namespace Pipeline.News.Bylines;

/// <summary>The words that open bylines: <c>By</c>, <c>Written by</c>, <c>Von</c>.</summary>
internal static class BylineOpeners
{
    private static readonly PhraseOpenings Openers = PhraseOpenings.Load("Bylines/Lexicons/byline-openers");
    private static readonly PhraseOpenings SureOpeners = PhraseOpenings.Load("Bylines/Lexicons/sure-byline-openers");

    /// <summary>The line without what opens a byline; null where nothing opens one.</summary>
    public static string? After(string line)
    {
        foreach (var opener in Openers.Beginning(line))
        {
            if (line.Length > opener.Length + 1 && line.StartsWith(opener, StringComparison.OrdinalIgnoreCase)
                && (opener[^1] is ':' or '：' or '/' or '｜' or '丨' or '|' or '=' || line[opener.Length] is ' ' or ':' or '：' or '/'))
            {
                return line[opener.Length..].TrimStart(' ', ':', '：', '/', '-', '–', '—');
            }
        }

        return IsGlued(line) ? line[2..] : null;
    }

    /// <summary><c>ByAnn Lee</c>, as pages are printed whose opener and name are two elements.</summary>
    private static bool IsGlued(string line) => line.Length > 6 && line.StartsWith("By", StringComparison.Ordinal) && char.IsUpper(line[2]) && char.IsLower(line[3]);

    /// <summary>True where a line opens as nothing but a byline does, wherever it stands: <c>Written by …</c>.</summary>
    public static bool AreSurely(string line)
    {
        foreach (var opener in SureOpeners.Beginning(line))
        {
            if (line.StartsWith(opener, StringComparison.OrdinalIgnoreCase) && (line.Length == opener.Length || opener[^1] == ':' || line[opener.Length] is ' ' or ':'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Nothing but the opener: the names stand on the next line.</summary>
    public static bool IsOnly(string line) =>
        line.Length <= 30 && Openers.Contains(line.TrimEnd(' ', ':', '：', '-', '–', '—'));
}
