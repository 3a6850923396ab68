using Pipeline.News.Language;

namespace Pipeline.Training.Treebank;

/// <summary>The names of tags and relations in CoNLL-U, and back.</summary>
internal static class Tags
{
    public static PartOfSpeech PartOfSpeech(string name) =>
        Enum.TryParse<PartOfSpeech>(name, ignoreCase: true, out var tag) ? tag : throw new FormatException($"Unknown part of speech {name}.");

    public static PennTag Penn(string name) => name switch
    {
        "," or "." or ":" or "``" or "''" or "-LRB-" or "-RRB-" => PennTag.Punctuation,
        "$" => PennTag.Dollar,
        "PRP$" => PennTag.PRPS,
        "WP$" => PennTag.WPS,
        "_" => PennTag.None,
        _ => Enum.TryParse<PennTag>(name, out var tag) ? tag : throw new FormatException($"Unknown Penn tag {name}."),
    };

    public static Dependency Dependency(string name) =>
        Enum.TryParse<Dependency>(name.Replace(":", "", StringComparison.Ordinal), ignoreCase: true, out var relation)
            ? relation
            : throw new FormatException($"Unknown relation {name}.");

    public static string Name(PartOfSpeech tag) => tag.ToString().ToUpperInvariant();

    public static string Name(PennTag tag) => tag switch
    {
        PennTag.Punctuation => ".",
        PennTag.Dollar => "$",
        PennTag.PRPS => "PRP$",
        PennTag.WPS => "WP$",
        PennTag.None => "_",
        _ => tag.ToString(),
    };

    public static string Name(Dependency relation)
    {
        var name = relation.ToString().ToLowerInvariant();
        foreach (var head in (ReadOnlySpan<string>)["acl", "advcl", "aux", "cc", "compound", "csubj", "det", "nmod", "nsubj", "obl"])
        {
            if (name.Length > head.Length && name.StartsWith(head, StringComparison.Ordinal) && name != "ccomp")
            {
                return $"{head}:{name[head.Length..]}";
            }
        }

        return name;
    }
}
