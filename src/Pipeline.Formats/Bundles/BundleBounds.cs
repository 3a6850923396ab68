namespace Pipeline.Formats.Bundles;

/// <summary>What a bundle may cost, whatever it claims.</summary>
/// <param name="Members">A year of a small paper; more are dropped in several bundles.</param>
/// <param name="Unpacked">Bytes of all members.</param>
/// <param name="Depth">Bundles in bundles.</param>
/// <param name="Ratio">Bytes out for each byte in: text shrinks to a tenth, a bomb to a thousandth.</param>
public sealed record BundleBounds(int Members = 10_000, long Unpacked = 1L << 30, int Depth = 2, int Ratio = 100)
{
    /// <summary>Bytes of a bundle as it is dropped.</summary>
    public const long Dropped = 512L << 20;

    /// <summary>Below so many bytes a high ratio does no harm: a page of white space.</summary>
    internal const long Harmless = 1 << 20;

    public static BundleBounds Default { get; } = new();
}
