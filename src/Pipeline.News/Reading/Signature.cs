using System.Collections.Immutable;
using System.Globalization;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading;

/// <summary>The bytes by which a file format is known.</summary>
/// <param name="Offset">Where in the file they stand.</param>
/// <param name="Name">With its article: <c>a PNG image</c>.</param>
internal sealed record Signature(int Offset, ImmutableArray<byte> Bytes, string Name)
{
    public bool Matches(ReadOnlySpan<byte> file) =>
        file.Length >= Offset + Bytes.Length && file.Slice(Offset, Bytes.Length).SequenceEqual(Bytes.AsSpan());

    public static ImmutableArray<Signature> ReadAll() => [.. Lexicon.Lines("Reading/Lexicons/signatures").Select(Parse)];

    private static Signature Parse(string line)
    {
        var parts = line.Split(' ', 3);
        return new Signature(int.Parse(parts[1], CultureInfo.InvariantCulture), [.. Convert.FromHexString(parts[0])], parts[2]);
    }
}
