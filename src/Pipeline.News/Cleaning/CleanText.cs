using System.Collections.Immutable;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning;

/// <summary>The article's body and nothing else, as one text that every later span points into.</summary>
/// <param name="Text">Paragraphs joined by a blank line (<c>\n\n</c>), Unicode NFC; no headline, deck, byline, caption.</param>
/// <param name="Paragraphs">In order, covering all of <paramref name="Text"/> but the blank lines.</param>
/// <param name="Dropped">What was left out, in document order, each block with the rule that dropped it.</param>
public sealed record CleanText(string Text, ImmutableArray<Paragraph> Paragraphs, ImmutableArray<DroppedBlock> Dropped)
{
    /// <summary>Of an interview or a transcript; empty for all other texts. Read once, for the claims, and not stored.</summary>
    public ImmutableArray<Turn> Turns { get; init; } = [];

    /// <summary>The standfirst, whether or not it is also the body's first paragraph; null where none was found.</summary>
    public string? Deck { get; init; }
}

/// <summary>A block of the document that is not body.</summary>
/// <param name="Rule">Name of the rule that dropped it, one of <see cref="DropRules"/>; shown by <c>--explain</c>.</param>
/// <param name="BodyOffset">Where in the clean text it would have stood (0 before the body, the text's length after it).</param>
public sealed record DroppedBlock(string Text, string Rule, int BodyOffset);
