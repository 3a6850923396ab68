using System.Collections.Immutable;

namespace Pipeline.Local.Fetching;

/// <summary>What a site's <c>robots.txt</c> lets this program fetch (RFC 9309): the rules for its name, else those for everybody; the longest that fits a path decides.</summary>
internal sealed class RobotsRules
{
    public const string Agent = "pipeline-news";

    public static readonly RobotsRules AllowAll = new([]);

    public static readonly RobotsRules AllowNothing = new([new Rule("/", false)]);

    private readonly ImmutableArray<Rule> _rules;

    private RobotsRules(ImmutableArray<Rule> rules) => _rules = rules;

    public static RobotsRules Parse(string text)
    {
        var (own, all) = (ImmutableArray.CreateBuilder<Rule>(), ImmutableArray.CreateBuilder<Rule>());
        var (forUs, forAll, named, inAgents) = (false, false, false, false);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var field = Field(line, out var value);
            if (field.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                (forUs, forAll) = inAgents ? (forUs, forAll) : (false, false);
                inAgents = true;
                forUs |= value.Equals(Agent, StringComparison.OrdinalIgnoreCase);
                forAll |= value is "*";
                named |= forUs;
            }
            else if (field.Equals("allow", StringComparison.OrdinalIgnoreCase) || field.Equals("disallow", StringComparison.OrdinalIgnoreCase))
            {
                inAgents = false;
                Add(forUs ? own : forAll ? all : null, new Rule(value.ToString(), field.Length == "allow".Length));
            }
        }

        return new RobotsRules((named ? own : all).ToImmutable());
    }

    /// <param name="path">With its query, as it is sent.</param>
    public bool Allows(string path)
    {
        var (longest, allowed) = (-1, true);
        foreach (var rule in _rules)
        {
            // Of two as long the one that allows.
            if (rule.Pattern.Length >= longest && Fits(rule.Pattern, path) && (rule.Pattern.Length > longest || rule.IsAllowed))
            {
                (longest, allowed) = (rule.Pattern.Length, rule.IsAllowed);
            }
        }

        return allowed;
    }

    // An empty rule forbids nothing.
    private static void Add(ImmutableArray<Rule>.Builder? rules, Rule rule)
    {
        if (rule.Pattern.Length > 0)
        {
            rules?.Add(rule);
        }
    }

    private static ReadOnlySpan<char> Field(ReadOnlySpan<char> line, out ReadOnlySpan<char> value)
    {
        var comment = line.IndexOf('#');
        line = comment < 0 ? line : line[..comment];
        var colon = line.IndexOf(':');
        value = colon < 0 ? default : line[(colon + 1)..].Trim();
        return colon < 0 ? default : line[..colon].Trim();
    }

    // A star is any run of characters, a dollar the end. Greedy from the left is enough: every part but the last takes its first place.
    private static bool Fits(string pattern, ReadOnlySpan<char> path)
    {
        var whole = pattern.EndsWith('$');
        var parts = (whole ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        path = path[parts[0].Length..];
        for (var part = 1; part < parts.Length - (whole ? 1 : 0); part++)
        {
            var at = path.IndexOf(parts[part], StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            path = path[(at + parts[part].Length)..];
        }

        return !whole || (parts.Length == 1 ? path.IsEmpty : path.EndsWith(parts[^1], StringComparison.Ordinal));
    }

    private readonly record struct Rule(string Pattern, bool IsAllowed);
}
