using System.Buffers;
using System.Collections.Frozen;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading.Notes;

/// <summary>A tag of HTML in a text.</summary>
internal readonly record struct TextTag(int Start, int End, TagEffect Effect, bool IsEnd)
{
    /// <summary>In characters: an address and its parameters fit in; behind a mathematician's "less than" stands no sign for more within a sentence.</summary>
    private const int Longest = 2_000;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static readonly FrozenDictionary<string, TagEffect> Effects = LexiconSections.Read("Reading/Lexicons/text-tags")
        .ToFrozenDictionary(e => e.Entry, e => Enum.Parse<TagEffect>(e.Section, ignoreCase: true), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, TagEffect>.AlternateLookup<ReadOnlySpan<char>> ByName = Effects.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The first tag of a known name from a place on; null where none is left.</summary>
    public static TextTag? Next(ReadOnlySpan<char> text, int from)
    {
        while (text[from..].IndexOf('<') is >= 0 and var offset)
        {
            from += offset;
            if (At(text, from) is { } tag)
            {
                return tag;
            }

            from++;
        }

        return null;
    }

    private static TextTag? At(ReadOnlySpan<char> text, int start)
    {
        var rest = text[(start + 1)..];
        var isEnd = rest is ['/', ..];
        var name = isEnd ? rest[1..] : rest;
        name = name[..(name.IndexOfAnyExcept(NameCharacters) is >= 0 and var length ? length : 0)];
        if (name.IsEmpty || !ByName.TryGetValue(name, out var effect))
        {
            return null;
        }

        var head = rest[..Math.Min(rest.Length, Longest)];
        var end = head.IndexOfAny('<', '>');
        return end >= 0 && head[end] == '>' && head[name.Length + (isEnd ? 1 : 0)] is ' ' or '\t' or '\n' or '/' or '>'
            ? new TextTag(start, start + end + 2, effect, isEnd)
            : null;
    }
}

/// <summary>What a tag does to the line that it stands in.</summary>
internal enum TagEffect
{
    Inline,
    Line,
    Block,
    Item,
    Cell,
    Hidden,
}
