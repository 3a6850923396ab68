namespace Pipeline.News.Metadata.Dumps;

/// <summary>What is asked about a line that may be a dump's headline; the weights file has these names.</summary>
internal enum HeadlineTrait
{
    /// <summary>Share of its words that begin with a capital.</summary>
    Capitals,

    /// <summary>Words that are few or many for a title.</summary>
    UnderFourWords,
    FourWords,
    OverFourteenWords,

    /// <summary>Or as a picture's line with its credit: "… on Monday. Ann Lee (AP)".</summary>
    EndsAsSentence,
    Separators,
    Question,

    /// <summary>"3. What it costs": a heading within an article.</summary>
    Numbered,
    Digits,

    /// <summary>See <see cref="BodySupport"/>.</summary>
    MeanSupport,
    MostSupport,
    RepeatedWords,

    /// <summary>Logarithm of how many lines above the body.</summary>
    Distance,

    /// <summary>Among the very first lines, where the window's title stands.</summary>
    First,

    /// <summary>Byline or date right below; above.</summary>
    DatedBelow,
    DatedAbove,
    LongBelow,

    /// <summary>Lines as short stand above and below, as in a menu.</summary>
    AmongShort,

    /// <summary>What cleaning takes it for.</summary>
    HeadlineRule,
    LinkRule,

    /// <summary>Of the lines that share several words with the body, no other stands above it; one does; none that shares more does.</summary>
    FirstOfBody,
    SecondOfBody,
    BestSoFar,

    /// <summary>Another line has it among more: the window's title with the site's name, the path of links to the page.</summary>
    Told,
}
