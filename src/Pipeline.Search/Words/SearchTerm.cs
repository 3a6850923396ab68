using System.Collections.Immutable;

namespace Pipeline.Search.Words;

/// <summary>A word or a quoted phrase of a question.</summary>
/// <param name="Shown">As it was typed.</param>
/// <param name="Forms">Any of them will do, each a run of words; the first is what was typed.</param>
/// <param name="IsBeginning">Whether its last word may go on: <c>flood*</c>.</param>
/// <param name="IsQuoted">Exactly these words.</param>
public sealed record SearchTerm(string Shown, ImmutableArray<ImmutableArray<string>> Forms, bool IsBeginning, bool IsQuoted);
