using System.Collections;
using System.Text;
using System.Text.RegularExpressions;

namespace Pipeline.Local.Tests.Regexes;

/// <summary>Texts made of a pattern's own beginnings, which are what it tries longest: each repeated, or its last character repeated behind it.</summary>
internal static class HostileTexts
{
    private const int LongestBeginning = 60;

    public static IEnumerable<string> For(string pattern, RegexOptions options, int length)
    {
        var whole = RegexParser.Read(pattern, options);
        var beginnings = Enumerable.Range(0, Ways(whole)).Select(way => Sample(whole, way)).SelectMany(sample =>
            Enumerable.Range(1, Math.Min(sample.Length, LongestBeginning)).Select(end => sample[..end])).Distinct();
        foreach (var beginning in beginnings)
        {
            yield return new StringBuilder(length).Insert(0, beginning, length / beginning.Length).ToString();
            yield return beginning + new string(beginning[^1], length);
        }
    }

    /// <summary>As many samples as the widest choice has ways, so that each is taken once.</summary>
    private static int Ways(RegexNode node) =>
        Math.Max(node is RegexNode.Choice { Ways: var ways } ? ways.Count : 1, node.Children.Select(Ways).DefaultIfEmpty(1).Max());

    private static string Sample(RegexNode node, int way) => node switch
    {
        RegexNode.Letter { Set: var set } => OneOf(set).ToString(),
        RegexNode.Sequence { Parts: var parts } => string.Concat(parts.Select(p => Sample(p, way))),
        RegexNode.Choice { Ways: var ways } => Sample(ways[way % ways.Count], way),
        RegexNode.Loop loop => string.Concat(Enumerable.Repeat(Sample(loop.Body, way), Math.Max(1, loop.Fewest))),
        _ => "",
    };

    // A letter before any sign: signs are what ends most classes.
    private static char OneOf(BitArray set) =>
        Enumerable.Range('a', 26).Concat(Enumerable.Range(' ', 95)).Concat(Enumerable.Range(0, char.MaxValue)).Select(c => (char)c).First(c => set[c]);
}
