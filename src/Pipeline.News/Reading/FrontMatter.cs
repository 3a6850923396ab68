using System.Collections.Immutable;

namespace Pipeline.News.Reading;

/// <summary>What a Markdown file says about itself above its text: <c>key: value</c> between <c>---</c> lines, or TOML between <c>+++</c>.</summary>
/// <param name="Fields">By lower-case key; a list has several values, nested structures are left out.</param>
internal sealed record FrontMatter(ImmutableSortedDictionary<string, ImmutableArray<string>> Fields)
{
    /// <summary>The first value of the first of these keys that has one.</summary>
    public string? First(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (All(key) is [var value, ..])
            {
                return value;
            }
        }

        return null;
    }

    public ImmutableArray<string> All(string key) => Fields.GetValueOrDefault(key, []);

    /// <summary>Null, and the text as it is, where no front matter stands at its very beginning.</summary>
    internal static (FrontMatter? Found, string Text) Split(string text)
    {
        var fence = text.StartsWith("---\n", StringComparison.Ordinal) ? "---" : text.StartsWith("+++\n", StringComparison.Ordinal) ? "+++" : null;
        if (fence is null || text.IndexOf("\n" + fence, 3, StringComparison.Ordinal) is not (> 0 and var end))
        {
            return (null, text);
        }

        var fields = Parse(text[4..Math.Max(4, end)], fence == "---" ? ':' : '=');
        if (fields.Count == 0)
        {
            return (null, text);
        }

        var next = text.IndexOf('\n', end + 1);
        return (new FrontMatter(fields), next < 0 ? "" : text[(next + 1)..]);
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Parse(string block, char separator)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        string? list = null;
        foreach (var line in block.Split('\n'))
        {
            var trimmed = line.Trim();
            if (list is not null && trimmed.StartsWith("- ", StringComparison.Ordinal))
            {
                fields[list] = [.. fields.GetValueOrDefault(list, []), .. Values(trimmed[2..])];
                continue;
            }

            var at = line.IndexOf(separator, StringComparison.Ordinal);
            list = null;
            if (at > 0 && !char.IsWhiteSpace(line[0]) && line[0] != '#')
            {
                list = line[..at].Trim().ToLowerInvariant();
                fields[list] = Values(line[(at + 1)..]);
            }
        }

        return fields.ToImmutable();
    }

    private static ImmutableArray<string> Values(string value)
    {
        value = value.Trim();
        var many = value is ['[', .., ']'] ? value[1..^1].Split(',') : [value];
        return [.. many.Select(v => v.Trim().Trim('"', '\'').Trim()).Where(v => v.Length > 0)];
    }
}
