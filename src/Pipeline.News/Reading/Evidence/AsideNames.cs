using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading.Evidence;

/// <summary>Names of boxes, by which their class or id tells what they hold.</summary>
internal sealed class AsideNames
{
    /// <summary>Something else than the article.</summary>
    public static readonly AsideNames Other = new("Reading/Evidence/Lexicons/aside-names");

    /// <summary>Links to what the article is about.</summary>
    public static readonly AsideNames Topics = new("Reading/Evidence/Lexicons/topic-boxes");

    /// <summary>Longer lists of classes are states and styles, of which any may be there.</summary>
    private const int LongestNames = 300;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _whole;
    private readonly ImmutableArray<string> _beginnings;
    private readonly ImmutableArray<string> _ends;

    /// <summary>Most boxes have none of them in their names.</summary>
    private readonly SearchValues<string> _any;

    private AsideNames(string lexicon)
    {
        var entries = Lexicon.Lines(lexicon);
        _whole = entries.Where(e => !e.Contains('*', StringComparison.Ordinal)).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _beginnings = [.. entries.Where(e => e[^1] == '*').Select(e => e[..^1])];
        _ends = [.. entries.Where(e => e[0] == '*').Select(e => e[1..])];
        _any = SearchValues.Create([.. entries.Select(e => e.Trim('*'))], StringComparison.OrdinalIgnoreCase);
    }

    /// <param name="names">A class attribute, or an id; null for none.</param>
    public bool AreIn(string? names)
    {
        if (names is not { Length: > 2 and < LongestNames } || !names.AsSpan().ContainsAny(_any))
        {
            return false;
        }

        foreach (var range in names.AsSpan().Split(' '))
        {
            var name = names.AsSpan(range);
            if (_whole.Contains(name) || Begins(name) || EndsSo(name))
            {
                return true;
            }
        }

        return false;
    }

    private bool Begins(ReadOnlySpan<char> name)
    {
        foreach (var beginning in _beginnings)
        {
            if (name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private bool EndsSo(ReadOnlySpan<char> name)
    {
        foreach (var end in _ends)
        {
            if (name.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
