namespace Pipeline.Storage.Tables;

/// <summary>OData filters of the few forms that the store asks in.</summary>
internal static class TableFilter
{
    /// <summary>Strings order by code unit, so <c>[prefix, prefix with its last unit raised)</c> is all that begins with the prefix.</summary>
    public static string StartsWith(string property, string prefix) =>
        $"{property} ge {Quote(prefix)} and {property} lt {Quote(prefix[..^1] + (char)(prefix[^1] + 1))}";

    public static string Equal(string property, string value) => $"{property} eq {Quote(value)}";

    public static string NotEqual(string property, string value) => $"{property} ne {Quote(value)}";

    public static string AtLeast(string property, string value) => $"{property} ge {Quote(value)}";

    public static string Below(string property, string value) => $"{property} lt {Quote(value)}";

    public static string And(params ReadOnlySpan<string> filters) => string.Join(" and ", filters);

    private static string Quote(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
