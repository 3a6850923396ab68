using Azure.Data.Tables;

namespace Pipeline.Storage.Articles;

/// <summary>Which form a row was written in. Raise it with every change of what is stored, and keep reading what came before.</summary>
internal static class RowFormat
{
    /// <summary>
    /// 1, which no row names: text and JSON in properties of characters. 2: packed in binary properties. 3: with the figures of the headline and
    /// the sentences of the opening, which a digest read anew before.
    /// </summary>
    public const int Current = 3;

    private const int First = 1;

    /// <summary>An older one counts as not yet ingested, and is read as it is until its blob was read again. A newer one is another program's business.</summary>
    public static bool IsOld(TableEntity row) => (row.GetInt32(RowNames.Format) ?? First) < Current;
}
