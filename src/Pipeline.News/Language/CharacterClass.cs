using System.Numerics;

namespace Pipeline.News.Language;

/// <summary>Characters that words are made of; what a word is differs from one question to the next.</summary>
internal sealed class CharacterClass(Func<char, bool> holds)
{
    /// <summary>Letters and digits of any script.</summary>
    public static readonly CharacterClass LettersAndDigits = new(char.IsLetterOrDigit);

    private readonly byte[] _holds = [.. Enumerable.Range(0, 0x10000).Select(c => holds((char)c) ? (byte)1 : (byte)0)];

    public Runs RunsIn(ReadOnlySpan<char> text) => new(this, text);

    /// <summary>A bit a character of the next 64.</summary>
    private ulong Bits(ReadOnlySpan<char> text)
    {
        var holds = _holds;
        var bits = 0UL;
        for (var i = 0; i < text.Length; i++)
        {
            bits |= (ulong)holds[text[i]] << i;
        }

        return bits;
    }

    /// <summary>The runs of these characters in a text: each from its first character up to but without the one that ends it.</summary>
    internal ref struct Runs(CharacterClass characters, ReadOnlySpan<char> text)
    {
        private const int BlockBits = 64;

        private readonly ReadOnlySpan<char> _text = text;

        /// <summary>Where the block stands that is read, and the places in it where runs begin and end.</summary>
        private int _block = -BlockBits;
        private ulong _edges;
        private ulong _before;

        public int Start { get; private set; }

        public int End { get; private set; }

        public bool MoveNext()
        {
            Start = NextEdge();
            End = Start < 0 ? -1 : NextEdge();
            return Start >= 0;
        }

        /// <summary>Runs begin and end by turns; the last one ends with the text. -1 where there is no other.</summary>
        private int NextEdge()
        {
            while (_edges == 0)
            {
                _block += BlockBits;
                if (_block > _text.Length)
                {
                    return -1;
                }

                var bits = characters.Bits(_text.Slice(_block, Math.Min(BlockBits, _text.Length - _block)));
                _edges = bits ^ ((bits << 1) | _before);
                _before = bits >> (BlockBits - 1);
            }

            var at = _block + BitOperations.TrailingZeroCount(_edges);
            _edges &= _edges - 1;
            return at;
        }
    }
}
