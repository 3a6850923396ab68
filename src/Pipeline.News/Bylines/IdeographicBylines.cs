using System.Collections.Immutable;

namespace Pipeline.News.Bylines;

/// <summary>Bylines in Chinese, Japanese and Korean, where the role stands behind the name or right before it.</summary>
internal static class IdeographicBylines
{
    // Characters, each worth a syllable or a word: some ten names with their roles; longer lines are sentences.
    private const int LongestLine = 60;

    /// <summary>Roles before a name: <c>新华社记者王小明</c>.</summary>
    private static readonly string[] LeadingRoles = ["记者", "記者", "通讯员", "編集委員", "論説委員", "特派員", "特约撰稿人"];

    private static readonly char[] Marks = [' ', '　', '·', '・', ',', '，', '、', '／', '/', '|', ']', '】', ')', '）', '：', ':'];

    /// <summary><c>김서연, 이민호</c> of <c>[오르발레=김서연·이민호 기자]</c>, <c>王小明</c> of <c>记者 王小明 北京报道</c>; null for other lines.</summary>
    public static string? Names(string line)
    {
        if (line.Length is < 4 or > LongestLine || !line.AsSpan().ContainsAnyInRange(IdeographicNames.FirstOfScript, '\uD7A3'))
        {
            return null;
        }

        if (InBrackets(line) is { } bracketed)
        {
            return bracketed;
        }

        var office = line.IndexOf('=', StringComparison.Ordinal);
        return BeforeRole(line[(office + 1)..].TrimStart('[', '(', '【')) ?? BehindRole(line);
    }

    /// <summary><c>【田中花子、山本太郎】</c>, <c>（東京＝田中花子）</c>: nothing but names, each of them surely one.</summary>
    private static string? InBrackets(string line)
    {
        if (line[0] is not ('【' or '（' or '(' or '[' or '〔') || line[^1] is not ('】' or '）' or ')' or ']' or '〕'))
        {
            return null;
        }

        var inner = line[1..^1];
        var names = inner[(inner.LastIndexOfAny(['=', '＝']) + 1)..].Split(Marks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return names.Length > 0 && Array.TrueForAll(names, n => IsName(n) && IdeographicNames.BeginsWithFamilyName(n)) ? string.Join(", ", names) : null;
    }

    private static string? BeforeRole(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && PersonNames.IsCredential(words[1].Split(Marks)[0])
            && words[0].Split(Marks, StringSplitOptions.RemoveEmptyEntries) is var names && Array.TrueForAll(names, IsName)
            ? string.Join(", ", names)
            : null;
    }

    private static string? BehindRole(string line)
    {
        foreach (var role in LeadingRoles)
        {
            if (line.IndexOf(role, StringComparison.Ordinal) is >= 0 and var at && FirstNames(line[(at + role.Length)..].TrimStart(Marks)) is { Length: > 0 } names)
            {
                return string.Join(", ", names);
            }
        }

        return null;
    }

    private static ImmutableArray<string> FirstNames(string text) =>
        [.. text.Split(Marks, StringSplitOptions.RemoveEmptyEntries).TakeWhile(IdeographicNames.IsSurelyName)];

    private static bool IsName(string text) => IdeographicNames.IsScript(text) && IdeographicNames.IsName(text);
}
