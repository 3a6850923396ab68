using System.Collections.Immutable;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading.Evidence;

/// <summary>A page's <c>meta</c> elements, by lower-case name or property.</summary>
internal sealed class MetaTags
{
    private static readonly ImmutableArray<MetaTagRank> Ranks =
        [.. Lexicon.Lines("Reading/Evidence/Lexicons/meta-tags").Select(MetaTagRank.Parse)];

    private readonly Dictionary<string, List<string>> _contents = new(StringComparer.Ordinal);

    public void Add(string name, string content)
    {
        name = name.Trim().ToLowerInvariant();
        content = content.Trim();
        if (name.Length == 0 || content.Length == 0)
        {
            return;
        }

        if (!_contents.TryGetValue(name, out var list))
        {
            _contents[name] = list = [];
        }

        list.Add(content);
    }

    public string? First(string name) => _contents.TryGetValue(name, out var list) ? list[0] : null;

    /// <summary>All contents that speak of a field, most trusted tag first.</summary>
    /// <param name="field">A name in the first column of the lexicon <c>meta-tags</c>.</param>
    public IEnumerable<Sourced<string>> For(string field)
    {
        foreach (var rank in Ranks)
        {
            if (rank.Field == field && _contents.TryGetValue(rank.Tag, out var list))
            {
                foreach (var content in list)
                {
                    yield return new Sourced<string>(content, FieldSource.Meta, rank.Confidence);
                }
            }
        }
    }

    /// <summary>Contents of tags that no list names, by a rule for their names.</summary>
    public IEnumerable<Sourced<string>> WithNames(Func<string, bool> matches) => _contents.Where(c => matches(c.Key))
        .OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => new Sourced<string>(c.Value[0], FieldSource.Meta, 0.85));

    private readonly record struct MetaTagRank(string Field, string Tag, double Confidence)
    {
        public static MetaTagRank Parse(string line)
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return new MetaTagRank(parts[0], parts[1], double.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
