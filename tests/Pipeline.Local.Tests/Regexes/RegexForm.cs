using System.Collections;
using System.Text.RegularExpressions;

namespace Pipeline.Local.Tests.Regexes;

/// <summary>
/// Whether a regular expression takes time that grows with the text and no faster, by its form alone. Then the next character always says
/// whether a quantifier goes on or ends, so that nothing is tried twice from one start, and no quantifier runs over the beginning of
/// another match, so that nothing is run over from two starts.
/// </summary>
internal static class RegexForm
{
    /// <returns>What is wrong with it; empty for a form that is linear.</returns>
    public static IReadOnlyList<string> Faults(string pattern, RegexOptions options)
    {
        var faults = new List<string>();
        if ((options & (RegexOptions.RightToLeft | RegexOptions.IgnorePatternWhitespace | RegexOptions.ECMAScript | RegexOptions.NonBacktracking)) != 0)
        {
            faults.Add("its options change what its form means, or keep it from being generated");
            return faults;
        }

        var whole = RegexParser.Read(pattern, options);
        Walk(whole, RegexNode.None, isLast: true, inLoop: false);
        return faults;

        // What may follow a node, whether nothing must follow it, and whether a quantifier is around it.
        void Walk(RegexNode node, BitArray next, bool isLast, bool inLoop)
        {
            switch (node)
            {
                case RegexNode.Sequence { Parts: var parts }:
                    for (var i = 0; i < parts.Count; i++)
                    {
                        var rest = new RegexNode.Sequence([.. parts.Skip(i + 1)]);
                        Walk(parts[i], rest.IsNullable ? RegexNode.Union([rest.First, next]) : rest.First, isLast && rest.Parts.All(p => p.IsNullable && p is not RegexNode.Look), inLoop);
                    }

                    break;
                case RegexNode.Choice { Ways: var ways }:
                    if ((inLoop || node.HasLoop) && ways.Where((w, i) => ways.Take(i).Any(o => RegexNode.Share(o.First, w.First))).Any())
                    {
                        faults.Add("two ways of a choice with quantifiers begin with the same character");
                    }

                    foreach (var way in ways)
                    {
                        Walk(way, next, isLast, inLoop);
                    }

                    break;
                case RegexNode.Look { Inside: { HasLoop: true } }:
                    faults.Add("a quantifier stands in what only looks ahead or behind");
                    break;
                case RegexNode.Loop loop:
                    Judge(loop, next, isLast, inLoop);
                    Walk(loop.Body, loop.Most > 1 ? RegexNode.Union([next, loop.Body.First]) : next, isLast, inLoop || loop.Most > 1);
                    break;
            }
        }

        void Judge(RegexNode.Loop loop, BitArray next, bool isLast, bool inLoop)
        {
            if (loop.Most <= 1 && !inLoop && !loop.Body.HasLoop)
            {
                return;
            }

            if (loop.Body.IsNullable)
            {
                faults.Add("what a quantifier repeats may be nothing");
            }

            if (loop.Fewest != loop.Most && RegexNode.Share(loop.Body.First, next))
            {
                faults.Add("a quantifier shares a character with what follows it");
            }

            if (loop.Most > 1 && !isLast && !BeginsText(whole) && RegexNode.Share(loop.Body.Held, whole.First))
            {
                faults.Add("a quantifier runs over where another match may begin");
            }
        }
    }

    private static bool BeginsText(RegexNode node) => node switch
    {
        RegexNode.Look look => look.BeginsText,
        RegexNode.Sequence { Parts: [var first, ..] } => BeginsText(first),
        RegexNode.Choice { Ways: var ways } => ways.All(BeginsText),
        _ => false,
    };
}
