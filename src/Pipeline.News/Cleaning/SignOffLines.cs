using Pipeline.News.Bylines;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning;

/// <summary>Takes off a body's end the lines that say who worked on it, and what the outlet puts below these: a sign-off ends a story.</summary>
internal static class SignOffLines
{
    /// <summary>In paragraphs from the end: names, an agency's line, and a notice or two of the outlet.</summary>
    private const int Reach = 4;

    /// <summary>Of what stands below a sign-off, in characters: longer text is another story, or the rest of one that was put together.</summary>
    private const int LongestBelow = 500;

    public static Outcome<CleanText> TakeOff(Outcome<CleanText> cleaned)
    {
        if (!cleaned.TryGet(out var body, out _))
        {
            return cleaned;
        }

        var first = First(body);
        return first <= 0 ? cleaned : Without(body, first, body.Text.Length - body.Paragraphs[first].Span.End <= LongestBelow);
    }

    /// <returns>-1 where there is none; a story is more than its sign-off.</returns>
    private static int First(CleanText body)
    {
        for (var i = Math.Max(1, body.Paragraphs.Length - Reach); i < body.Paragraphs.Length; i++)
        {
            if (SignOff.Is(body.Paragraphs[i].Span.In(body.Text).ToString()))
            {
                return i;
            }
        }

        return -1;
    }

    private static Outcome<CleanText> Without(CleanText body, int first, bool endsStory)
    {
        var builder = new CleanTextBuilder();
        var next = 0;
        foreach (var (index, paragraph) in body.Paragraphs.Index())
        {
            for (; next < body.Dropped.Length && body.Dropped[next].BodyOffset <= paragraph.Span.Start; next++)
            {
                builder.Drop(body.Dropped[next].Text, body.Dropped[next].Rule);
            }

            var text = paragraph.Span.In(body.Text).ToString();
            if (index >= first && SignOff.Is(text))
            {
                builder.Drop(text, DropRules.SignOff);
            }
            else if (index > first && endsStory)
            {
                builder.Drop(text, DropRules.Notice);
            }
            else
            {
                builder.Keep(text, paragraph.Role);
            }
        }

        foreach (var block in body.Dropped.Skip(next))
        {
            builder.Drop(block.Text, block.Rule);
        }

        return builder.Build().TryGet(out var without, out var rejection) ? without with { Deck = body.Deck } : rejection;
    }
}
