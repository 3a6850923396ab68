namespace Pipeline.News.Claims.Attributions;

/// <summary>A place where the text reports.</summary>
/// <param name="Head">The reporting word itself.</param>
/// <param name="Words">With its auxiliaries and adverbs, its particle or preposition: <c>has repeatedly warned of</c>.</param>
internal sealed record ReportingCue(int Head, TokenRange Words, ReportingWord Word, CueForm Form, bool Negated);

internal enum CueForm
{
    /// <summary><c>said</c>, <c>has said</c>, <c>will say</c>.</summary>
    Finite,

    /// <summary><c>…, adding that</c>.</summary>
    Participle,

    /// <summary><c>went on to say</c>.</summary>
    Infinitive,

    /// <summary><c>was told that</c>.</summary>
    Passive,

    /// <summary><c>according to</c>.</summary>
    Preposition,

    /// <summary><c>her claim that</c>.</summary>
    Noun,

    /// <summary><c>reportedly</c>: somebody says so, and the text does not tell who.</summary>
    Adverb,
}

/// <summary>A cue with its source and content, as tokens.</summary>
internal sealed record Report(ReportingCue Cue, TokenRange? Source, List<TokenRange> Content)
{
    public int Start => Math.Min(Cue.Words.Start, Math.Min(Source?.Start ?? int.MaxValue, Content.Count > 0 ? Content[0].Start : int.MaxValue));

    public int End => Math.Max(Cue.Words.End, Math.Max(Source?.End ?? 0, Content.Count > 0 ? Content[^1].End : 0));
}
