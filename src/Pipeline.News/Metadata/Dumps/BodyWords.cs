using Pipeline.News.Language;

namespace Pipeline.News.Metadata.Dumps;

/// <summary>The words with which a body begins, to hold lines against. As in <see cref="TitleWords"/>, words have three letters or are numbers.</summary>
internal sealed class BodyWords : IDisposable
{
    private const int ShortestWord = 3;

    /// <summary>How much of the body is compared with a line.</summary>
    private const int Opening = 3000;

    private readonly HashNumbers _words = new(Opening / 8);

    public BodyWords(string body)
    {
        for (var rest = body.AsSpan(0, Math.Min(body.Length, Opening)); NextWord(ref rest, out var hash);)
        {
            _words.NumberOf(hash);
        }
    }

    /// <summary>How many different words a line has, and how many of them the body has too.</summary>
    public (int All, int Shared) Compare(ReadOnlySpan<char> line)
    {
        Span<ulong> seen = stackalloc ulong[(line.Length / 2) + 1];
        var (all, shared) = (0, 0);
        while (NextWord(ref line, out var hash))
        {
            if (!seen[..all].Contains(hash))
            {
                seen[all++] = hash;
                shared += _words.Find(hash) > 0 ? 1 : 0;
            }
        }

        return (all, shared);
    }

    public void Dispose() => _words.Dispose();

    private static bool NextWord(ref ReadOnlySpan<char> rest, out ulong hash)
    {
        for (var i = 0; i < rest.Length; i++)
        {
            var start = i;
            while (i < rest.Length && char.IsLetterOrDigit(rest[i]))
            {
                i++;
            }

            if (i - start >= ShortestWord || (i > start && char.IsDigit(rest[start])))
            {
                hash = WordHash.Of(rest, start, i);
                rest = rest[i..];
                return true;
            }
        }

        hash = 0;
        return false;
    }
}
