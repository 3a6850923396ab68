namespace Pipeline.Storage.Tables;

/// <summary>
/// The service's limits ("Understanding the Table service data model", "Performing entity group transactions"), checked before the
/// wire: Azurite enforces few of them, and the service's own answer does not say which property was too large.
/// </summary>
internal static class TableLimits
{
    // As the service documents its limits (characters, bytes, entities).
    public const int KeyLength = 512;
    public const int StringLength = 32_768;
    public const int BinaryLength = 65_536;
    public const int PropertyNameLength = 255;

    /// <summary>255 with PartitionKey, RowKey and Timestamp.</summary>
    public const int Properties = 252;

    // An entity and a transaction, as the service documents them.
    public const int EntityBytes = 1_048_576;
    public const int TransactionEntities = 100;
    public const int TransactionBytes = 4 * 1_048_576;

    /// <exception cref="ArgumentException">Names the key and what is wrong with it.</exception>
    public static void CheckKey(string name, string key)
    {
        if (key.Length is 0 or > KeyLength)
        {
            throw new ArgumentException($"{name} has {key.Length} characters; it must have 1 to {KeyLength}.");
        }

        foreach (var c in key)
        {
            if (c is '/' or '\\' or '#' or '?' || char.IsControl(c))
            {
                throw new ArgumentException($"{name} '{key}' has the character U+{(int)c:X4}; '/', '\\', '#', '?' and control characters are not allowed.");
            }
        }
    }

    /// <exception cref="ArgumentException">Names the property and what is wrong with it.</exception>
    public static void CheckProperty(string name, object value)
    {
        if (name.Length is 0 or > PropertyNameLength || !IsIdentifier(name))
        {
            throw new ArgumentException($"'{name}' is no property name: 1 to {PropertyNameLength} letters, digits and underscores, and no digit first.");
        }

        if (value is string { Length: > StringLength } text)
        {
            throw new ArgumentException($"Property {name} has {text.Length} characters; a string may have {StringLength}.");
        }

        if (value is byte[] { Length: > BinaryLength } bytes)
        {
            throw new ArgumentException($"Property {name} has {bytes.Length} bytes; a binary may have {BinaryLength}.");
        }
    }

    /// <summary>What the service counts for a row before its first property.</summary>
    public static long SizeOfKeys(string partitionKey, string rowKey) => 4 + (2L * (partitionKey.Length + rowKey.Length));

    /// <summary>What the service counts for a property: 8 bytes, its name and its value.</summary>
    public static long SizeOf(string name, object value) => 8 + (2L * name.Length) + value switch
    {
        string text => 4 + (2L * text.Length),
        byte[] bytes => 4 + bytes.LongLength,
        bool => 1,
        int => 4,
        long or double or DateTimeOffset => 8,
        _ => throw new ArgumentException($"Values of type {value.GetType().Name} are not stored."),
    };

    private static bool IsIdentifier(string name) =>
        (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c == '_');
}
