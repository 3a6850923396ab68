using System.Collections.Immutable;
using System.Globalization;
using Pipeline.News.Texts;
using Tomlyn;
using Tomlyn.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pipeline.News.Reading;

/// <summary>Fields of front matter by libraries; by its lines where it is no valid YAML, since people write colons into titles.</summary>
internal static class FrontMatterFields
{
    private static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> None = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.WithComparers(StringComparer.Ordinal);

    public static ImmutableSortedDictionary<string, ImmutableArray<string>> OfYaml(string block)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(block));
            return stream.Documents is [{ RootNode: YamlMappingNode root }]
                ? Fields(root.Children.Select(c => (Name(c.Key), Values(c.Value))))
                : OfLines(block, ':');
        }
        catch (YamlException)
        {
            return OfLines(block, ':');
        }
    }

    public static ImmutableSortedDictionary<string, ImmutableArray<string>> OfToml(string block)
    {
        try
        {
            return TomlSerializer.TryDeserialize<TomlTable>(block, out var table) && table is not null
                ? Fields(table.Select(pair => (pair.Key, Values(pair.Value))))
                : OfLines(block, '=');
        }
        catch (TomlException)
        {
            return OfLines(block, '=');
        }
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Fields(IEnumerable<(string Key, IEnumerable<string> Values)> pairs)
    {
        var fields = None.ToBuilder();
        foreach (var (key, values) in pairs)
        {
            fields[key.Trim().ToLowerInvariant().Replace(' ', '_')] = [.. values.Select(Bare).Where(v => v.Length > 0)];
        }

        return fields.ToImmutable();
    }

    private static string Name(YamlNode key) => key is YamlScalarNode { Value: { } name } ? name : "";

    /// <summary>Scalars, lists of them, and of a structure its name: no deeper, so that references to each other cost nothing.</summary>
    private static IEnumerable<string> Values(YamlNode node) => node switch
    {
        YamlScalarNode { Value: { } value } => [value],
        YamlSequenceNode list => list.Children.Select(c => c is YamlScalarNode { Value: { } item } ? item : NameOf(c)).OfType<string>(),
        _ => NameOf(node) is { } name ? [name] : [],
    };

    /// <summary>Clippers write links of their own program: <c>[[Ann Lee]]</c>, which YAML takes for lists in a list.</summary>
    private static string? NameOf(YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.TryGetValue("name", out var name) && name is YamlScalarNode { Value: { } value } ? value : null,
        YamlSequenceNode { Children: [YamlScalarNode { Value: { } only }] } => only,
        YamlSequenceNode { Children: [YamlSequenceNode { Children: [YamlScalarNode { Value: { } inner }] }] } => inner,
        _ => null,
    };

    private static IEnumerable<string> Values(object? value) => value switch
    {
        TomlArray list => list.SelectMany(item => item is TomlArray ? [] : Values(item)),
        TomlTable table => table.TryGetValue("name", out var name) && name is string text ? [text] : [],
        IFormattable number => [number.ToString(null, CultureInfo.InvariantCulture)],
        null => [],
        _ => [value.ToString() ?? ""],
    };

    private static string Bare(string value)
    {
        value = CharacterCleanup.Clean(value).Trim();
        return value is ['[', '[', .. var link, ']', ']'] ? link[(link.LastIndexOf('|') + 1)..] : value;
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> OfLines(string block, char separator)
    {
        var fields = None.ToBuilder();
        string? list = null;
        foreach (var line in block.Split('\n'))
        {
            var trimmed = line.Trim();
            if (list is not null && trimmed.StartsWith("- ", StringComparison.Ordinal))
            {
                fields[list] = [.. fields.GetValueOrDefault(list, []), .. ValuesOfLine(trimmed[2..])];
                continue;
            }

            var at = line.IndexOf(separator, StringComparison.Ordinal);
            list = null;
            if (at > 0 && !char.IsWhiteSpace(line[0]) && line[0] != '#')
            {
                list = line[..at].Trim().ToLowerInvariant();
                fields[list] = ValuesOfLine(line[(at + 1)..]);
            }
        }

        return fields.ToImmutable();
    }

    private static ImmutableArray<string> ValuesOfLine(string value)
    {
        value = value.Trim();
        var many = value is ['[', not '[', .., ']'] ? value[1..^1].Split(',') : [value];
        return [.. many.Select(v => Bare(v.Trim().Trim('"', '\'').Trim())).Where(v => v.Length > 0)];
    }
}
