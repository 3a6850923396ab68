using Pipeline.News.Claims.Wording;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Stances;

/// <summary>How the speaker stands to the content: from the cue's lemma, turned round where the cue is negated.</summary>
internal static class StanceReader
{
    private const string File = "Claims/Stances/Lexicons/stances";

    private static readonly WordMap<Stance> Cues = new(
        WordList.Read(File).Where(entry => entry.Section is not ("content" or "alleging")).Select(entry => (entry.Key, Enum.Parse<Stance>(entry.Section, true))));

    private static readonly string[] DenyingWords = [.. WordList.Read(File).Where(entry => entry.Section == "content").Select(entry => entry.Key)];

    private static readonly string[] AllegingWords = [.. WordList.Read(File).Where(entry => entry.Section == "alleging").Select(entry => entry.Key)];

    /// <summary>Of what the article itself says.</summary>
    public static Stance Read(string text, TextSpan statement) => Begins(text, statement, AllegingWords) ? Stance.Alleges : Stance.Asserts;

    public static Stance Read(string text, Attribution attribution)
    {
        var stance = attribution.Cue is { } cue ? OfCue(text, cue) : Stance.Asserts;
        if (attribution.Negated)
        {
            return Negate(stance, attribution.Report);
        }

        return stance != Stance.Asserts ? stance
            : Begins(text, attribution.Content[0], DenyingWords) ? Stance.Denies
            : Read(text, attribution.Content[0]);
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

    // "does not believe" doubts; "did not say" and "did not deny" say nothing, and doubt nothing either.
    private static Stance Negate(Stance stance, ReportKind report) => stance switch
    {
        _ when report == ReportKind.Speech => Stance.Silent,
        Stance.Denies or Stance.Doubts => Stance.Asserts,
        Stance.Asserts => Stance.Doubts,
        _ => stance,
    };

    // "said the report was untrue": near its beginning, where the main clause stands.
    private static bool Begins(string text, TextSpan content, string[] phrases)
    {
        // Characters: some twenty words hold the subject and the verb of the main clause.
        const int reach = 120;
        var beginning = text.AsSpan(content.Start, Math.Min(content.Length, reach));
        foreach (var words in phrases)
        {
            if (beginning.Contains(words, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
