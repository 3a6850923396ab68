using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Stances;

/// <summary>How the speaker stands to the content: from the cue's lemma, turned round where the cue is negated.</summary>
internal static class StanceReader
{
    private const string File = "Claims/Stances/Lexicons/stances";

    private static readonly WordMap<Stance> Cues = new(
        WordList.Read(File).Where(entry => entry.Section != "content").Select(entry => (entry.Key, Enum.Parse<Stance>(entry.Section, true))));

    private static readonly string[] DenyingWords = [.. WordList.Read(File).Where(entry => entry.Section == "content").Select(entry => entry.Key)];

    public static Stance Read(string text, Attribution attribution)
    {
        var stance = attribution.Cue is { } cue ? OfCue(text, cue) : Stance.Asserts;
        if (attribution.Negated)
        {
            return Negate(stance, attribution.Report);
        }

        return stance == Stance.Asserts && Denies(text, attribution) ? Stance.Denies : stance;
    }

    private static Stance OfCue(string text, Cue cue)
    {
        if (Cues.TryGet(cue.Lemma, out var stance))
        {
            return stance;
        }

        // "expressed concern that", "issued a warning": the telling word is one of several.
        foreach (var range in cue.Lemma.AsSpan().Split(' '))
        {
            if (Cues.TryGet(cue.Lemma.AsSpan()[range], out stance))
            {
                return stance;
            }
        }

        foreach (var range in text.AsSpan(cue.Span.Start, cue.Span.Length).Split(' '))
        {
            if (Cues.TryGet(text.AsSpan(cue.Span.Start, cue.Span.Length)[range], out stance))
            {
                return stance;
            }
        }

        return Stance.Asserts;
    }

    // "does not believe" doubts; "did not deny" does not deny; "did not say" asserts nothing, and doubts nothing either.
    private static Stance Negate(Stance stance, ReportKind report) => stance switch
    {
        Stance.Denies or Stance.Doubts => Stance.Asserts,
        Stance.Asserts when report == ReportKind.Attitude => Stance.Doubts,
        _ => stance,
    };

    // "said the report was untrue": near its beginning, where the main clause stands.
    private static bool Denies(string text, Attribution attribution)
    {
        const int reach = 120;
        var content = attribution.Content[0];
        var beginning = text.AsSpan(content.Start, Math.Min(content.Length, reach));
        foreach (var words in DenyingWords)
        {
            if (beginning.Contains(words, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
