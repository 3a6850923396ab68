namespace Pipeline.Search.Queries;

/// <summary>What can be found, in the order in which it is shown.</summary>
public enum SearchKind
{
    /// <summary>Of two sources or more, by its headline and the sentences that carry it.</summary>
    Story,

    /// <summary>By its headline and its text.</summary>
    Article,

    /// <summary>By its words and its speaker.</summary>
    Claim,

    /// <summary>By the name.</summary>
    Speaker,
}
