using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading.LinkedData;

/// <summary>The nodes of all JSON-LD blocks of a page, with references by <c>@id</c> resolved.</summary>
internal sealed class LinkedGraph
{
    /// <summary>Larger graphs are catalogues.</summary>
    private const int MostNodes = 5000;

    private static readonly FrozenSet<string> ArticleTypes =
        Lexicon.Lines("Reading/LinkedData/Lexicons/article-types").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly List<LooseJson.Members> _nodes = [];
    private readonly Dictionary<string, LooseJson.Members> _byId = new(StringComparer.Ordinal);

    public LinkedGraph(IEnumerable<string> scripts)
    {
        foreach (var script in scripts)
        {
            foreach (var value in LooseJsonReader.Read(IsEncoded(script) ? WebUtility.HtmlDecode(script) : script))
            {
                Collect(value);
            }
        }
    }

    public bool IsEmpty => _nodes.Count == 0;

    public IEnumerable<LooseJson.Members> Articles => _nodes.Where(n => TypesOf(n).Any(ArticleTypes.Contains));

    /// <summary>The texts that it gives as an article's body, as they stand: with their line breaks, entities and tags.</summary>
    public IEnumerable<string> Bodies => _nodes.Select(n => n["articleBody"]).OfType<LooseJson.Text>().Select(body => body.Value);

    /// <summary>True where it says that what it describes is not free to read.</summary>
    public bool IsPaid => _nodes.Exists(n => "false".Equals(TextOf(n["isAccessibleForFree"]), StringComparison.OrdinalIgnoreCase));

    /// <summary>Nodes of any type, or none, that have a headline or a name.</summary>
    public IEnumerable<LooseJson.Members> Named => _nodes.Where(n => n["headline"] is not null || n["name"] is not null || n["title"] is not null);

    public LooseJson.Members? First(params string[] types) =>
        _nodes.Find(n => TypesOf(n).Any(t => types.Contains(t, StringComparer.OrdinalIgnoreCase)));

    /// <summary>The node itself, or the one that it names by <c>@id</c>.</summary>
    public LooseJson? Resolve(LooseJson? value) =>
        value is LooseJson.Members { Pairs.Count: <= 3 } node && TextOf(node["@id"]) is { } id && node["name"] is null
        && _byId.TryGetValue(id, out var target) ? target : value;

    public static IEnumerable<string> TypesOf(LooseJson node) => Values(node["@type"] ?? node["type"])
        .Select(TextOf).OfType<string>().Select(t => t[(t.LastIndexOfAny(['/', ':', '#']) + 1)..]);

    /// <summary>The value's own text, entities decoded; null where it is none or empty.</summary>
    public static string? TextOf(LooseJson? value) => value switch
    {
        LooseJson.Text text => Clean(text.Value),
        LooseJson.Scalar scalar => Clean(scalar.Word),
        LooseJson.Members node => TextOf(node["@value"]),
        LooseJson.Items { Values: [var only] } => TextOf(only),
        _ => null,
    };

    public static IEnumerable<LooseJson> Values(LooseJson? value) => value switch
    {
        null => [],
        LooseJson.Items items => items.Values,
        LooseJson.Members node when node["@list"] is LooseJson.Items list => list.Values,
        _ => [value],
    };

    /// <summary>Some systems write their JSON as they write text.</summary>
    private static bool IsEncoded(string script) =>
        !script.Contains('"', StringComparison.Ordinal) && script.Contains("&quot;", StringComparison.Ordinal);

    private static string? Clean(string text)
    {
        if (text.Contains('&', StringComparison.Ordinal))
        {
            text = CharacterCleanup.Clean(WebUtility.HtmlDecode(text));
        }

        text = WhiteSpace.Collapse(text);
        return text.Length == 0 ? null : text;
    }

    /// <summary>Depth is bounded by the reader.</summary>
    private void Collect(LooseJson value)
    {
        foreach (var item in Values(value))
        {
            if (item is LooseJson.Items nested)
            {
                Collect(nested);
            }
            else if (item is LooseJson.Members node && _nodes.Count < MostNodes)
            {
                _nodes.Add(node);
                if (TextOf(node["@id"]) is { } id && node.Pairs.Count > 1)
                {
                    // The fullest description of a node wins.
                    if (!_byId.TryGetValue(id, out var known) || known.Pairs.Count < node.Pairs.Count)
                    {
                        _byId[id] = node;
                    }
                }

                foreach (var (_, member) in node.Pairs)
                {
                    if (member is LooseJson.Members or LooseJson.Items)
                    {
                        Collect(member);
                    }
                }
            }
        }
    }
}
