using System.Numerics;
using System.Runtime.Intrinsics;
using Pipeline.News.Cleaning.Text.Lines;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning.Text.Words;

/// <summary>What the words of a line say: sixteen are asked at once for their traits, since few have any.</summary>
internal static class LineWords
{
    public static void Read(DocumentWords words, ref TextLine line)
    {
        var traits = words.TraitsInOrder;
        var (first, second) = (0, 0);
        for (var at = line.FirstWord; at < line.EndWord; at += DocumentWords.TraitsAtOnce)
        {
            var here = Vector128.Create(traits[at..]);
            var count = Math.Min(line.EndWord - at, DocumentWords.TraitsAtOnce);
            var within = uint.MaxValue >> (32 - count);
            line.FunctionWords += BitOperations.PopCount(Having(WordTraits.Function, here) & within);
            first += BitOperations.PopCount(Having(WordTraits.FirstPerson, here) & within);
            second += BitOperations.PopCount(Having(WordTraits.SecondPerson, here) & within);
            // Of a phrase the second word is in the line, too.
            var followed = at + count < line.EndWord ? within : within >> 1;
            var phrases = Having(WordTraits.FirstOfPhrase, here) & Having(WordTraits.SecondOfPhrase, Vector128.Create(traits[(at + 1)..])) & followed;
            FindCues(words, ref line, at, (Having(WordTraits.Cue, here) & within) | phrases);
        }

        line.FirstPerson = (byte)Math.Min(byte.MaxValue, first);
        line.SecondPerson = (byte)Math.Min(byte.MaxValue, second);
    }

    /// <summary>The same for the same words in the same order.</summary>
    public static ulong Hash(ReadOnlySpan<int> numbers)
    {
        var hash = WordHash.Seed;
        // Each step waits for the one before: four words take no longer than one.
        for (; numbers.Length >= 4; numbers = numbers[4..])
        {
            hash = WordHash.Step(hash, Two(numbers), Two(numbers[2..]));
        }

        foreach (var number in numbers)
        {
            hash = WordHash.Step(hash, (uint)number);
        }

        return hash;
    }

    private static ulong Two(ReadOnlySpan<int> numbers) => ((ulong)(uint)numbers[1] << 32) | (uint)numbers[0];

    private static void FindCues(DocumentWords words, ref TextLine line, int at, uint candidates)
    {
        for (; candidates != 0; candidates &= candidates - 1)
        {
            var index = at + BitOperations.TrailingZeroCount(candidates);
            var cues = words.CuesAt(index, line.EndWord);
            line.Cues |= cues;
            line.FirstCues |= index == line.FirstWord ? cues : 0;
        }
    }

    /// <summary>A bit a word.</summary>
    private static uint Having(WordTraits trait, Vector128<byte> traits) =>
        (~Vector128.Equals(traits & Vector128.Create((byte)trait), Vector128<byte>.Zero)).ExtractMostSignificantBits() & 0xFFFF;
}
