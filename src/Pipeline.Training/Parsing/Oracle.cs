using Pipeline.News.Language.Parsing;

namespace Pipeline.Training.Parsing;

/// <summary>The moves that build a given tree.</summary>
internal static class Oracle
{
    /// <param name="heads">A projective tree.</param>
    public static Move Next(ParseState state, ReadOnlySpan<int> heads)
    {
        if (state.Depth == 0)
        {
            return Move.Shift;
        }

        int top = state.Top(0), next = state.Next;
        if (heads[top] == next)
        {
            return Move.Left;
        }

        if (heads[next] == top)
        {
            return Move.Right;
        }

        if (state.Head[top] == state.None)
        {
            return Move.Shift;
        }

        for (var below = 1; below < state.Depth; below++)
        {
            if (heads[next] == state.Top(below) || heads[state.Top(below)] == next)
            {
                return Move.Reduce;
            }
        }

        return Move.Shift;
    }

    /// <summary>Lifts crossing arcs to the head's head until none crosses (Nivre and Nilsson 2005), the shortest first.</summary>
    public static int[] Projective(ReadOnlySpan<int> heads)
    {
        var lifted = heads.ToArray();
        while (ShortestCrossing(lifted) is { } word)
        {
            lifted[word] = lifted[lifted[word]];
        }

        return lifted;
    }

    private static int? ShortestCrossing(int[] heads)
    {
        int? shortest = null;
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] < 0 || heads[heads[i]] < 0 || IsProjective(heads, i))
            {
                continue;
            }

            if (shortest is null || Math.Abs(heads[i] - i) < Math.Abs(heads[shortest.Value] - shortest.Value))
            {
                shortest = i;
            }
        }

        return shortest;
    }

    /// <summary>Every word between a word and its head descends from the head.</summary>
    private static bool IsProjective(int[] heads, int word)
    {
        var head = heads[word];
        for (var i = Math.Min(word, head) + 1; i < Math.Max(word, head); i++)
        {
            var above = i;
            while (above >= 0 && above != head)
            {
                above = heads[above];
            }

            if (above < 0)
            {
                return false;
            }
        }

        return true;
    }
}
