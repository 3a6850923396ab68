using System.Collections.Frozen;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Pipeline.News.Reading.Tree;

/// <summary>The attributes that a stage reads, and the few that tree construction looks at; the parser passes over all others.</summary>
internal static class KeptAttributes
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = new[]
    {
        "aria-hidden", "class", "content", "data-component", "data-date", "data-datetime", "data-testid", "data-timestamp", "datetime", "hidden", "href",
        "http-equiv", "id", "itemprop", "itemtype", "lang", "name", "property", "rel", "role", "style", "title", "type", "xml:lang",

        // A drawing or formula ends at <font> with one of these, and may hold a page again where it is annotated with one.
        "color", "encoding", "face", "size",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Emit(ref StructHtmlToken token, ReadOnlyMemory<char> name) => Names.Contains(name.Span);

    /// <summary>One string a name.</summary>
    public static string? Of(ReadOnlySpan<char> name) => Names.TryGetValue(name, out var kept) ? kept : null;
}
