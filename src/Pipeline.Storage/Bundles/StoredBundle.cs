using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Pipeline.Storage.Articles;

namespace Pipeline.Storage.Bundles;

/// <summary>What is known of a bundle, and how far it was unpacked.</summary>
public sealed record StoredBundle
{
    // 32 bits tell one version of a bundle from the few others whose manifests stand beside it.
    private const int RunBytes = 4;

    /// <summary>The version that was unpacked last, or is being unpacked.</summary>
    public required UploadedBlob Blob { get; init; }

    /// <summary>True when every member was seen to, and what was no longer in it was taken away.</summary>
    public bool IsDone { get; init; }

    /// <summary>Articles in it, whether they were written now or stood there already.</summary>
    public int Taken { get; init; }

    /// <summary>Members and damages that the report has a line for.</summary>
    public int NotTaken { get; init; }

    /// <summary>Articles that an earlier version had and this one has not, and that were removed.</summary>
    public int Removed { get; init; }

    /// <summary>How many members were seen to.</summary>
    internal int Next { get; init; }

    internal int Pages { get; init; }

    /// <summary>The last day whose digest was composed again without what was removed.</summary>
    internal DateOnly? Composed { get; init; }

    /// <summary>Set where a fault of the program kept a member out: which version of it that was.</summary>
    internal string? Program { get; init; }

    /// <summary>Of the row; nothing for one that does not stand yet.</summary>
    internal ETag Version { get; init; }

    internal string Run => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Blob.ETag)).AsSpan(0, RunBytes));

    /// <summary>Whether nothing is left to do for this version of the blob, as far as this version of the program can.</summary>
    internal bool IsSettled(string etag, string program) => IsDone && Blob.ETag == etag && (Program ?? program) == program;

    internal static string DayText(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
