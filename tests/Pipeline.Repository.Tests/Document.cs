using System.Text.RegularExpressions;

namespace Pipeline.Repository.Tests;

/// <summary>A Markdown file of the repository that people read, and what of it can be held against the code.</summary>
internal sealed partial record Document(string Path, string Text)
{
    /// <summary>Not what is an input of tests, and not what npm or a build brought.</summary>
    public static IReadOnlyList<Document> All { get; } =
    [
        .. Directory.GetFiles(Local.Tests.Repository.Root, "*.md")
            .Concat(Directory.GetFiles(System.IO.Path.Combine(Local.Tests.Repository.Root, "docs"), "*.md"))
            .Concat(Directory.GetDirectories(System.IO.Path.Combine(Local.Tests.Repository.Root, "src")).Select(f => System.IO.Path.Combine(f, "README.md")).Where(File.Exists))
            .Select(f => new Document(System.IO.Path.GetRelativePath(Local.Tests.Repository.Root, f).Replace('\\', '/'), File.ReadAllText(f)))
            .OrderBy(d => d.Path, StringComparer.Ordinal),
    ];

    public static Document Of(string path) => All.Single(d => d.Path == path);

    /// <summary>Fenced, with their language, and indented ones, which are lines for a shell.</summary>
    public IEnumerable<(string Language, string Code)> Blocks() =>
        Fenced().Matches(Text).Select(m => (m.Groups["language"].Value, m.Groups["code"].Value))
            .Concat(Indented().Matches(Fenced().Replace(Text, "")).Select(m => ("sh", FourSpaces().Replace(m.Value, ""))));

    /// <summary>What stands between backticks outside code blocks.</summary>
    public IEnumerable<string> Named() => Named(Fenced().Replace(Text, ""));

    public static IEnumerable<string> Named(string text) => Backticks().Matches(text).Select(m => m.Groups["name"].Value);

    /// <summary>Where links and pictures lead, addresses of other sites left out.</summary>
    public IEnumerable<string> Links() => Link().Matches(Text).Select(m => m.Groups["target"].Value).Where(t => !t.Contains("://", StringComparison.Ordinal));

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<code>(?:(?!```).*\n)*)```", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fenced();

    [GeneratedRegex(@"(?<=\n\n)(?:    .*\n)+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Indented();

    [GeneratedRegex("^    ", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FourSpaces();

    [GeneratedRegex("`(?<name>[^`\n]+)`", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Backticks();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
