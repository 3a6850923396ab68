using Pipeline.Storage.Tables;

namespace Pipeline.Storage.Articles;

/// <summary>Long text in numbered properties: <c>Text0</c>, <c>Text1</c>, …</summary>
internal static class RowText
{
    // Well below the 32,768 of the service.
    private const int ChunkLength = 20_000;

    public static void Add(TableEntity entity, string name, string text)
    {
        for (int start = 0, number = 0; start < text.Length || number == 0; number++)
        {
            var end = Math.Min(start + ChunkLength, text.Length);
            if (end < text.Length && char.IsHighSurrogate(text[end - 1]))
            {
                // Half a surrogate pair does not survive UTF-8.
                end--;
            }

            entity.Add($"{name}{number}", text[start..end]);
            start = end;
        }
    }

    public static string Read(TableRow row, string name)
    {
        var first = row.Required($"{name}0");
        return row.Text($"{name}1") is null ? first : string.Concat(Chunks());

        IEnumerable<string> Chunks()
        {
            for (var number = 0; row.Text($"{name}{number}") is { } chunk; number++)
            {
                yield return chunk;
            }
        }
    }
}
