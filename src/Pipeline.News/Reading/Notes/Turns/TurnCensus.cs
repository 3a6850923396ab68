using Pipeline.News.Bylines;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading.Notes.Turns;

/// <summary>
/// The labelled lines of a text, and whether they are turns of a conversation. Lists have labels too (of a recipe, of prices, of what speaks for
/// and against), and dumps of pages many: theirs are no names, stand once each, or head no sentences.
/// </summary>
internal sealed class TurnCensus
{
    /// <summary>A question, its answer, and another turn of one of the two.</summary>
    private const int FewestTurns = 3;

    /// <summary>Of the labelled lines, those of speakers who speak again; and of these, those that end as sentences. The others are cut off, or quoted lists.</summary>
    private const double LeastShare = 2.0 / 3;

    /// <summary>Of the turns of people whom nobody knows one in so many is a question; what speaks for and against takes turns too, and asks seldom.</summary>
    private const int LeastAsking = 4;

    /// <summary>What a label without a name says of its speaker.</summary>
    private static readonly HashSet<string> Parts = [.. Lexicon.Lines("Reading/Lexicons/conversation-parts")];

    private readonly List<Turn> _turns = [];

    private readonly record struct Turn(string Key, string Name, TurnLabelKind Kind, bool IsSentence, bool Asks);

    public string Why { get; private set; } = "";

    public void Add(TurnLabel label, ReadOnlySpan<char> line)
    {
        var end = line.TrimEnd("\"”’)")[^1];
        var isAlone = label.Words >= line.Length;
        _turns.Add(new Turn(Key(label), label.Name, label.Kind, isAlone || end is '.' or '?' or '!' or '…' or '—' or '-', end == '?'));
    }

    public bool IsConversation(string text)
    {
        if (_turns.Count < FewestTurns)
        {
            return false;
        }

        var again = _turns.CountBy(t => t.Key).Where(c => c.Value > 1).ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        var turns = _turns.Where(t => again.ContainsKey(t.Key)).ToList();
        if (turns.Count < FewestTurns || turns.Count < LeastShare * _turns.Count || turns.Count(t => t.IsSentence) < LeastShare * turns.Count)
        {
            return false;
        }

        Why = $"{_turns.Count} turns of {string.Join(", ", _turns.Select(t => t.Name).Distinct(StringComparer.Ordinal).Take(4))}";
        var asks = turns.Any(t => t.Asks);
        // Asked once for each label: it may look through all of the text.
        var speakers = turns.DistinctBy(t => t.Name).ToDictionary(t => t.Name, t => IsSpeaker(t, text), StringComparer.Ordinal);
        var named = turns.Count(t => speakers[t.Name]);
        return named >= LeastShare * turns.Count
            ? asks || again.Count > 1
            // Names that nobody knows: two or more take turns, and one of them asks.
            : turns.Count(t => t.Asks) * LeastAsking >= turns.Count && again.Count > 1 && Alternates(turns) && turns.All(t => t.Kind != TurnLabelKind.QuestionOrAnswer);
    }

    private static bool Alternates(List<Turn> turns) => turns.Zip(turns.Skip(1)).Count(pair => pair.First.Key != pair.Second.Key) >= LeastShare * (turns.Count - 1);

    private static bool IsSpeaker(in Turn turn, string text) => turn.Kind switch
    {
        TurnLabelKind.QuestionOrAnswer => true,
        _ when Parts.Contains(turn.Name.TrimEnd(' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9').ToLowerInvariant()) => true,
        TurnLabelKind.Word or TurnLabelKind.Capitals when !turn.Name.Contains(' ', StringComparison.Ordinal) => IsSurnameIn(text, turn.Name),
        _ => PersonNames.IsSurelyFullName(turn.Name) || PersonNames.WithoutTitle(turn.Name) != turn.Name || IsSurnameIn(text, turn.Name[(turn.Name.LastIndexOf(' ') + 1)..]),
    };

    /// <summary>Somewhere a given name stands before it.</summary>
    private static bool IsSurnameIn(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
        {
            if (at > 1 && text[at - 1] == ' ' && char.IsUpper(text[at]) && WordBefore(text, at - 1) is { Length: > 1 } word && char.IsUpper(word[0]) && PersonNames.IsGivenName(word))
            {
                return true;
            }
        }

        return false;
    }

    private static string WordBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text[start..end];
    }

    /// <summary>Who is presented with the full name speaks as <c>LEE:</c> from then on.</summary>
    private static string Key(TurnLabel label) => label.Name[(label.Name.LastIndexOf(' ') + 1)..].ToUpperInvariant();
}
