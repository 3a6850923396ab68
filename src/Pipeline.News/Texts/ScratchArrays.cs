using System.Buffers;

namespace Pipeline.News.Texts;

/// <summary>Arrays that stages borrow for one document. Only those of common sizes are kept for the next: a dump of megabytes leaves nothing behind.</summary>
internal static class ScratchArrays<T>
{
    // What a long article needs; and for each length as many as the stages of as many threads hold at once.
    private const int LongestKept = 1 << 16;
    private const int KeptOfASize = 16;

    public static readonly ArrayPool<T> Pool = ArrayPool<T>.Create(LongestKept, KeptOfASize);
}
