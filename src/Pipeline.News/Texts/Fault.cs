namespace Pipeline.News.Texts;

/// <summary>
/// A mistake of this program's own, met in one article, story or page. It is told in one line, with the stage and the kind of exception;
/// never with the exception's message, which may hold words of an article.
/// </summary>
public static class Fault
{
    /// <summary>
    /// False for what means "stop" or "try again": cancellation, and memory that is used up. Asked only of work that touches no storage,
    /// whose faults mean "try again" too.
    /// </summary>
    public static bool IsOurs(Exception exception) => exception switch
    {
        OperationCanceledException or OutOfMemoryException => false,
        AggregateException all => all.InnerExceptions.All(IsOurs),
        { InnerException: { } inner } => IsOurs(inner),
        _ => true,
    };

    /// <summary><c>cleaning (NullReferenceException)</c></summary>
    /// <param name="stage">In words: what the program was doing.</param>
    public static string Describe(string stage, Exception exception) => exception is StageException of
        ? Describe(of.Stage, of.InnerException!)
        : $"{stage} ({Root(exception).GetType().Name})";

    public static Rejection Rejects(string stage, Exception exception) => new(
        RejectionCode.Fault,
        $"A fault of this program, not of the upload: {Describe(stage, exception)}. Everything else went on without it; a later version of the program tries it again.");

    /// <summary>The line that stands in place of a story's words, or of a page.</summary>
    public static string Line(string stage, Exception exception) =>
        $"A fault of this program keeps the rest from being told: {Describe(stage, exception)}.";

    // Many exceptions of parallel work mostly are one and the same.
    private static Exception Root(Exception exception) => exception switch
    {
        AggregateException { InnerExceptions: [var first, ..] } => Root(first),
        { InnerException: { } inner } => Root(inner),
        _ => exception,
    };
}

/// <summary>What an exception interrupted, where who catches it can no longer know.</summary>
internal sealed class StageException(string stage, Exception fault) : Exception($"A fault in {stage}.", fault)
{
    public string Stage { get; } = stage;
}
