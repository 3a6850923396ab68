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
        if ((options & (RegexOptions.RightToLeft | RegexOptions.IgnorePatternWhitespace | RegexOptions.ECMAScript | RegexOptions.NonBacktracking)) != 0)
        {
            return ["its options change what its form means, or keep it from being generated"];
        }

        var faults = new List<string>();
        var whole = RegexParser.Read(pattern, options);
        Walk(whole, new Place(whole, RegexNode.None, IsLast: true, InLoop: false), faults);
        return faults;
    }

    private static void Walk(RegexNode node, Place place, List<string> faults)
    {
        switch (node)
        {
            case RegexNode.Sequence { Parts: var parts }:
                for (var i = 0; i < parts.Count; i++)
                {
                    var rest = new RegexNode.Sequence([.. parts.Skip(i + 1)]);
                    var next = rest.IsNullable ? RegexNode.Union([rest.First, place.Next]) : rest.First;
                    Walk(parts[i], place with { Next = next, IsLast = place.IsLast && rest.Parts.All(p => p.IsNullable && p is not RegexNode.Look) }, faults);
                }

                break;
            case RegexNode.Choice { Ways: var ways }:
                if ((place.InLoop || node.HasLoop) && ways.Where((w, i) => ways.Take(i).Any(o => RegexNode.Share(o.First, w.First))).Any())
                {
                    faults.Add("two ways of a choice with quantifiers begin with the same character");
                }

                foreach (var way in ways)
                {
                    Walk(way, place, faults);
                }

                break;
            case RegexNode.Look { Inside: { HasLoop: true } }:
                faults.Add("a quantifier stands in what only looks ahead or behind");
                break;
            case RegexNode.Loop loop:
                faults.AddRange(Faults(loop, place));
                var around = loop.Most > 1 ? RegexNode.Union([place.Next, loop.Body.First]) : place.Next;
                Walk(loop.Body, place with { Next = around, InLoop = place.InLoop || loop.Most > 1 }, faults);
                break;
        }
    }

    private static IEnumerable<string> Faults(RegexNode.Loop loop, Place place)
    {
        if (loop.Most <= 1 && !place.InLoop && !loop.Body.HasLoop)
        {
            yield break;
        }

        if (loop.Body.IsNullable)
        {
            yield return "what a quantifier repeats may be nothing";
        }

        if (loop.Fewest != loop.Most && RegexNode.Share(loop.Body.First, place.Next))
        {
            yield return "a quantifier shares a character with what follows it";
        }

        if (loop.Most > 1 && !place.IsLast && !BeginsText(place.Whole) && RegexNode.Share(loop.Body.Held, place.Whole.First))
        {
            yield return "a quantifier runs over where another match may begin";
        }
    }

    private static bool BeginsText(RegexNode node) => node switch
    {
        RegexNode.Look look => look.BeginsText,
        RegexNode.Sequence { Parts: [var first, ..] } => BeginsText(first),
        RegexNode.Choice { Ways: var ways } => ways.All(BeginsText),
        _ => false,
    };

    /// <summary>Where a node stands in its expression.</summary>
    /// <param name="Next">What may follow it.</param>
    /// <param name="IsLast">Whether nothing must follow it.</param>
    /// <param name="InLoop">Whether a quantifier is around it.</param>
    private sealed record Place(RegexNode Whole, BitArray Next, bool IsLast, bool InLoop);
}
