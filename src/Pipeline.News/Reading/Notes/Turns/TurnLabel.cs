using System.Collections.Frozen;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading.Notes.Turns;

/// <summary>What a line opens with that says whose words follow: <c>Q:</c>, <c>KEMBLE:</c>, <c>[00:12] Ann Lee, host:</c>.</summary>
/// <param name="Name">Without clock time, role and colon; in the line from <paramref name="Start"/> on.</param>
/// <param name="Words">Where behind it the words begin; the line's length where they stand on the next line.</param>
internal readonly record struct TurnLabel(string Name, int Start, int Words, TurnLabelKind Kind)
{
    /// <summary>In characters, with clock time, title and role.</summary>
    private const int Longest = 80;

    private static readonly FrozenSet<string> NoSpeakers = Lexicon.Lines("Reading/Lexicons/no-speakers").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <returns>Null where a line opens with no label.</returns>
    public static TurnLabel? Of(ReadOnlySpan<char> line)
    {
        var clock = AfterClock(line);
        var head = line[clock..Math.Min(line.Length, clock + Longest)];
        if (QuestionOrAnswer(head) is { } turn)
        {
            return new TurnLabel(turn.Name, clock, clock + turn.Words, TurnLabelKind.QuestionOrAnswer);
        }

        var colon = head.IndexOf(':');
        if (colon < 2 || (colon + 1 < head.Length && head[colon + 1] != ' '))
        {
            return null;
        }

        var label = LabelPattern.Of(head[..colon].ToString());
        var words = clock + colon + 1;
        while (words < line.Length && line[words] == ' ')
        {
            words++;
        }

        return label is { } found && !IsNobody(found.Name) ? new TurnLabel(found.Name, clock, words, found.Kind) : null;
    }

    /// <summary>"See also", "The Brixley Market Review": the last word says what it is.</summary>
    private static bool IsNobody(string name) => NoSpeakers.Contains(name) || NoSpeakers.Contains(name[(name.LastIndexOf(' ') + 1)..]);

    /// <summary>Behind the time that a recording's transcript has before each turn.</summary>
    public static int AfterClock(ReadOnlySpan<char> line)
    {
        var at = line is ['[' or '(', ..] ? 1 : 0;
        var digits = at;
        while (at < line.Length && (char.IsAsciiDigit(line[at]) || line[at] is ':' or '.'))
        {
            at++;
        }

        if (at == digits || !line[digits..at].Contains(':') || at >= line.Length)
        {
            return 0;
        }

        at += line[at] is ']' or ')' ? 1 : 0;
        var space = at;
        while (at < line.Length && line[at] is ' ' or '-' or '–' or '—')
        {
            at++;
        }

        return at > space ? at : 0;
    }

    /// <summary><c>Q:</c>, <c>A.</c>, <c>Question:</c>; a single letter with a point opens lists too, which have more than these two.</summary>
    private static (string Name, int Words)? QuestionOrAnswer(ReadOnlySpan<char> line)
    {
        foreach (var name in (ReadOnlySpan<string>)["Q", "A", "Question", "Answer", "F"])
        {
            if (line.Length > name.Length + 1 && line.StartsWith(name, StringComparison.OrdinalIgnoreCase) && line[name.Length] is ':' or '.' && line[name.Length + 1] == ' ' && char.IsUpper(line[0])
                && (line[name.Length] == ':' || name.Length == 1))
            {
                return (name, name.Length + 2);
            }
        }

        return null;
    }
}

internal enum TurnLabelKind
{
    QuestionOrAnswer,

    /// <summary>A name in capitals.</summary>
    Capitals,

    /// <summary>Two words or more.</summary>
    Name,

    /// <summary>One word, which may be a label of anything.</summary>
    Word,
}
