namespace Pipeline.Storage.Articles;

/// <summary>Properties of the table's rows that are read back; the others stand there for people.</summary>
internal static class RowNames
{
    public const string Kind = "Kind";

    /// <summary>On an article's or rejection's row, a number: see <see cref="RowFormat"/>.</summary>
    public const string Format = "Format";
    public const string Path = "Path";
    public const string BlobETag = "BlobETag";
    public const string LastModified = "LastModified";
    public const string Length = "Length";

    /// <summary>Hash over all rows of the upload, on each of them: rows of one writing have the same.</summary>
    public const string Rows = "Rows";

    /// <summary>How many claim rows stand behind the article's.</summary>
    public const string ClaimRows = "ClaimRows";

    public const string Speaker = "Speaker";
    public const string Code = "Code";
    public const string Message = "Message";

    /// <summary>Of a rejection by a fault of the program: which version of it that was.</summary>
    public const string Program = "Program";

    public const string Json = "Json";
    public const string Text = "Text";

    public const string ArticleKind = "article";
    public const string ClaimKind = "claim";
    public const string RejectionKind = "rejection";

    public static readonly string[] Version = ["PartitionKey", "RowKey", Format, Path, BlobETag, LastModified, Length, Program];

    public static readonly string[] Heading = [.. Version, Kind, ClaimRows, Code, Message];

    public static readonly string[] Writing = ["PartitionKey", "RowKey", Rows, BlobETag, LastModified];
}
