using Pipeline.News.Language;

namespace Pipeline.News.Cleaning.Text;

/// <summary>
/// The words of a document in order, each as the number of its hash; what the lexicons know of it is looked up once for each
/// distinct word. Borrows its arrays until it is disposed.
/// </summary>
internal sealed class DocumentWords : IDisposable
{
    private readonly HashNumbers _distinct;
    private int[] _numbers;
    private WordTraits[] _traits;
    private ushort[] _infos;
    private int _known;

    /// <param name="characters">Of the document.</param>
    public DocumentWords(int characters)
    {
        // A word takes six characters, and news repeat it two or three times; the arrays grow where a text has more.
        _distinct = new HashNumbers(characters / 18);
        _numbers = ScratchArrays<int>.Pool.Rent((characters / 5) + 16);
        _traits = ScratchArrays<WordTraits>.Pool.Rent((characters / 18) + 16);
        _infos = ScratchArrays<ushort>.Pool.Rent((characters / 18) + 16);
    }

    public int Count { get; private set; }

    /// <summary>The highest number of a word.</summary>
    public int Distinct => _distinct.Count;

    public ReadOnlySpan<int> Numbers => _numbers.AsSpan(0, Count);

    /// <summary>What the lexicons know, by the number of a word.</summary>
    public ReadOnlySpan<WordTraits> Traits => _traits;

    public WordTraits Add(ulong hash)
    {
        var number = _distinct.NumberOf(hash);
        if (number > _known)
        {
            Know(number, hash);
        }

        if (Count == _numbers.Length)
        {
            _numbers = Grown(_numbers);
        }

        _numbers[Count++] = number;
        return _traits[number];
    }

    public WordInfo InfoAt(int index) => WordTable.Info(_infos[_numbers[index]]);

    public ulong HashAt(int index) => _distinct.HashOf(_numbers[index]);

    /// <summary>Whether the words from one index up to but without another begin with these.</summary>
    public bool ContinuesWith(int from, int to, ReadOnlySpan<ulong> hashes)
    {
        if (hashes.Length > to - from)
        {
            return false;
        }

        for (var i = 0; i < hashes.Length; i++)
        {
            if (HashAt(from + i) != hashes[i])
            {
                return false;
            }
        }

        return true;
    }

    public void Dispose()
    {
        _distinct.Dispose();
        ScratchArrays<int>.Pool.Return(_numbers);
        ScratchArrays<WordTraits>.Pool.Return(_traits);
        ScratchArrays<ushort>.Pool.Return(_infos);
        (_numbers, _traits, _infos) = ([], [], []);
    }

    private void Know(int number, ulong hash)
    {
        if (number >= _traits.Length)
        {
            _traits = Grown(_traits);
        }

        if (number >= _infos.Length)
        {
            _infos = Grown(_infos);
        }

        var known = WordTable.NumberOf(hash);
        _infos[number] = (ushort)known;
        _traits[number] = WordTable.Info(known).Traits;
        _known = number;
    }

    private static T[] Grown<T>(T[] array)
    {
        var grown = ScratchArrays<T>.Pool.Rent(array.Length * 2);
        array.CopyTo(grown, 0);
        ScratchArrays<T>.Pool.Return(array);
        return grown;
    }
}
