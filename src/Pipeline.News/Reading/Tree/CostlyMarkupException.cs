namespace Pipeline.News.Reading.Tree;

/// <summary>Repairing a page's markup costs more than its length allows; thrown out of the parser and caught where it is started.</summary>
internal sealed class CostlyMarkupException : Exception;
