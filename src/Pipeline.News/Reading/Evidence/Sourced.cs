namespace Pipeline.News.Reading.Evidence;

/// <summary>A value with its evidence.</summary>
/// <param name="Confidence">0 to 1: how often a value from such evidence is right.</param>
public sealed record Sourced<T>(T Value, FieldSource From, double Confidence);

/// <summary>Where a field's value was read.</summary>
public enum FieldSource
{
    JsonLd,
    Meta,
    Url,

    /// <summary>An element of the page: a heading, <c>&lt;time&gt;</c>, a byline, microdata.</summary>
    Html,

    /// <summary>A line around the body.</summary>
    Text,

    /// <summary>Concluded from several weak hints; no line says it.</summary>
    Inferred,

    /// <summary>The head of a mail.</summary>
    Mail,

    /// <summary>Above the text of a note.</summary>
    FrontMatter,

    /// <summary>An entry of a feed or of a data file.</summary>
    Feed,

    /// <summary>The properties of a document.</summary>
    File,
}
