namespace Pipeline.News.Cleaning.Text;

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

/// <summary>What the lexicons say of a word.</summary>
internal sealed class WordInfo
{
    public WordTraits Traits { get; set; }

    /// <summary>Bit <c>1 &lt;&lt; CueKind</c>: what the word is a cue of by itself.</summary>
    public uint OwnCues { get; set; }

    /// <summary>Cues of several words that begin with this one.</summary>
    public List<CuePhrase> Phrases { get; } = [];

    /// <summary>The cues that begin with the word of this index and end before another.</summary>
    public uint CuesAt(DocumentWords words, int at, int end)
    {
        var cues = OwnCues;
        foreach (var phrase in Phrases)
        {
            cues |= words.ContinuesWith(at + 1, end, phrase.Rest) ? phrase.Cue : 0;
        }

        return cues;
    }
}

/// <param name="Cue">Bit <c>1 &lt;&lt; CueKind</c>.</param>
/// <param name="Rest">Hashes of the words after the first.</param>
internal readonly record struct CuePhrase(uint Cue, ulong[] Rest);
