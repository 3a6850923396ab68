namespace Pipeline.News.Cleaning.Text.Words;

[Flags]
internal enum WordTraits : byte
{
    None = 0,
    Function = 1,
    FirstPerson = 2,
    SecondPerson = 4,

    /// <summary>A cue by itself.</summary>
    Cue = 8,

    /// <summary>The first, and the second, of several words that are a cue together.</summary>
    FirstOfPhrase = 16,
    SecondOfPhrase = 32,
}

/// <param name="Cue">Bit <c>1 &lt;&lt; CueKind</c>.</param>
/// <param name="Second">Hash of the second word.</param>
/// <param name="Rest">Hashes of the words after that.</param>
internal readonly record struct CuePhrase(uint Cue, ulong Second, ulong[] Rest);
