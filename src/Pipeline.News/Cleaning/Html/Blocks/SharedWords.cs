using System.Runtime.InteropServices;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning.Html.Blocks;

/// <summary>Which blocks of prose have words in common: paragraphs of one article do, the first sentences of other articles hardly.</summary>
internal sealed class SharedWords(int blocks)
{
    /// <summary>Shorter words stand in any text.</summary>
    private const int ShortestWord = 4;

    /// <summary>In letters; what follows is mostly an ending.</summary>
    private const int Stem = 6;

    /// <summary>The longest of the development pages has a quarter of them; more are told apart no longer.</summary>
    private const int MostStems = 50_000;

    /// <summary>Characters a word; more have only scripts that write no spaces, and of them nothing is said.</summary>
    private const int MostSpread = 16;

    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly HashSet<int> _stems = [];
    private readonly int[]?[] _stemsOf = new int[blocks][];

    public void Add(int block, ReadOnlySpan<char> text)
    {
        _stems.Clear();
        var words = 0;
        for (var at = 0; at < text.Length;)
        {
            var (hash, letters) = (Fnv1a.Basis, 0);
            for (; at < text.Length && char.IsLetter(text[at]); at++, letters++)
            {
                hash = letters < Stem ? Fnv1a.Step(hash, char.ToLowerInvariant(text[at])) : hash;
            }

            words += letters > 0 ? 1 : 0;
            at += letters > 0 ? 0 : 1;
            if (letters >= ShortestWord && (_numbers.Count < MostStems || _numbers.ContainsKey(hash)))
            {
                _stems.Add(Number(hash));
            }
        }

        _stemsOf[block] = words * MostSpread < text.Length ? null : [.. _stems];
    }

    private int Number(ulong hash)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, hash, out var known);
        return number = known ? number : _numbers.Count - 1;
    }

    /// <summary>Of each block of prose, the mean over its words of how likely the likeliest other block is that has the word; -1 for
    /// what is no prose.</summary>
    public float[] With(float[] probabilities)
    {
        var best = new (float Most, int Block, float Next)[_numbers.Count];
        for (var i = 0; i < _stemsOf.Length; i++)
        {
            foreach (var word in _stemsOf[i] ?? [])
            {
                ref var at = ref best[word];
                at = probabilities[i] > at.Most ? (probabilities[i], i, at.Most) : at with { Next = Math.Max(at.Next, probabilities[i]) };
            }
        }

        var shares = new float[_stemsOf.Length];
        for (var i = 0; i < shares.Length; i++)
        {
            var sum = 0f;
            foreach (var word in _stemsOf[i] ?? [])
            {
                sum += best[word].Block == i ? best[word].Next : best[word].Most;
            }

            shares[i] = _stemsOf[i] is { Length: > 0 } words ? sum / words.Length : -1;
        }

        return shares;
    }
}
