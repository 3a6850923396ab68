using System.Collections.Immutable;
using Pipeline.News.Metadata;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Speakers;

/// <summary>Gives the turns of a conversation their speakers: who the label names, or whom the interview is with.</summary>
internal sealed class TurnSpeakers(SentenceMap map, ArticleNames names, string? headline)
{
    /// <summary>Lower case, as cues are.</summary>
    private const string Colon = ":";

    /// <returns>The reports with one for each turn that had none, and their speakers with those of the turns.</returns>
    public static (ImmutableArray<Attribution> Attributions, ImmutableArray<Speaker?> Speakers) Attach(
        SentenceMap map, ArticleNames names, ArticleMetadata metadata, ImmutableArray<Turn> turns, ImmutableArray<Attribution> attributions, ImmutableArray<Speaker?> speakers)
    {
        var reader = new TurnSpeakers(map, names, metadata.Headline?.Value);
        var (allReports, allSpeakers) = (attributions.ToBuilder(), speakers.ToBuilder());
        var byStart = attributions.Index().GroupBy(a => a.Item.Content[0].Start, a => a.Index).ToDictionary(g => g.Key, g => g.First());
        foreach (var turn in turns)
        {
            var known = byStart.TryGetValue(turn.Words.Start, out var at) && attributions[at].Source == turn.Label ? at : -1;
            if (reader.Of(turn, turns[0]) is not { } speaker)
            {
                continue;
            }

            if (known >= 0)
            {
                allSpeakers[known] = speaker.Name is null && allSpeakers[known] is { } told ? told : speaker;
            }
            else if (map.Text[turn.Words.End - 1] != '?')
            {
                allReports.Add(Report(turn));
                allSpeakers.Add(speaker);
            }
        }

        return (allReports.ToImmutable(), allSpeakers.ToImmutable());
    }

    private static Attribution Report(Turn turn) => new(
        turn.Label,
        turn.Label is { } label ? new Cue(new TextSpan(label.End, Math.Min(label.End + 1, turn.Words.Start)), Colon) : null,
        [turn.Words],
        ReportKind.Speech,
        ClaimKind.Direct);

    /// <summary>Null where an answer has no label and nobody knows whom the interview is with: better no speaker than another.</summary>
    private Speaker? Of(Turn turn, Turn first)
    {
        if (turn.Label is not { } label)
        {
            return Interviewee(first) is { } asked ? new Speaker(asked.Mentions[0], asked.Name, asked.Role, SpeakerType.Person) : null;
        }

        var words = label.In(map.Text).ToString();
        var who = words is "A" or "Answer" ? Interviewee(first) : words is "Q" or "Question" ? null : Named(words);
        return new Speaker(label, who is null ? null : Written(who), who?.Role, SpeakerType.Person);
    }

    /// <summary>Not in a label's capitals, where the text has the name otherwise.</summary>
    private string Written(NamedEntity who) =>
        who.Name.Any(char.IsLower) ? who.Name
        : who.Mentions.Select(m => m.In(map.Text)).FirstOrDefault(name => name.Any(char.IsLower) && name.Equals(who.Name, StringComparison.OrdinalIgnoreCase)) ?? who.Name;

    /// <summary>By the full name as the text has it elsewhere; a label in capitals may be an entity of its own.</summary>
    private NamedEntity? Named(string label)
    {
        var surname = label[(label.LastIndexOf(' ') + 1)..];
        var written = People().Where(p => p.Name.Any(char.IsLower)).ToList();
        return Only(written.Where(p => p.Name.Equals(label, StringComparison.OrdinalIgnoreCase)))
            ?? Only(written.Where(p => p.Name.EndsWith(" " + surname, StringComparison.OrdinalIgnoreCase)))
            ?? Only(People().Where(p => p.Name.Equals(label, StringComparison.OrdinalIgnoreCase)));
    }

    private static NamedEntity? Only(IEnumerable<NamedEntity> found) => found.Take(2).ToList() is [var only] ? only : null;

    /// <summary>The one person whom the headline names, or else the one whom the text names before the first turn.</summary>
    private NamedEntity? Interviewee(Turn first)
    {
        var start = first.Label?.Start ?? first.Words.Start;
        var told = People().Where(p => headline is not null && headline.Contains(p.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        told = told.Count > 0 ? told : [.. People().Where(p => p.Mentions.Any(m => m.Start < start))];
        return Only(told);
    }

    private IEnumerable<NamedEntity> People() => names.Entities.Where(e => e.Kind == EntityKind.Person);
}
