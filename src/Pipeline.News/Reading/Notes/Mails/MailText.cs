using System.Collections.Immutable;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading.Notes.Mails;

/// <summary>A mail saved as text: its head is evidence, what programs write around the text is set aside.</summary>
internal static class MailText
{
    /// <summary>In lines: above the head of what is passed on stands a greeting and a sentence or two.</summary>
    private const int Reach = 60;

    /// <summary>In words; a longer text above a head is itself what is told.</summary>
    private const int LongestRemark = 80;

    private static readonly ILookup<string, string> Lines = LexiconSections.Read("Reading/Lexicons/mail-lines").ToLookup(e => e.Section, e => e.Entry);

    public static Note Read(Note note)
    {
        note = MailQuotes.Open(note);
        var lines = note.Text.Split('\n', 2 * Reach);
        var heads = Heads(lines);
        var open = heads.IsEmpty ? note : Open(note, lines, heads);
        return open.Genres.Any(g => g.Genre == NoteGenre.Mail) && LineLimit.Allows(open.Text) ? WithoutSignature(open) : open;
    }

    /// <summary>One after the other: what is passed on has a head of its own.</summary>
    private static ImmutableArray<MailHeadLines> Heads(string[] lines)
    {
        var heads = ImmutableArray.CreateBuilder<MailHeadLines>();
        var words = 0;
        for (var i = 0; i < Math.Min(lines.Length, Reach) && words <= LongestRemark; i++)
        {
            if (MailHeadLines.At(lines, i) is { } head)
            {
                heads.Add(head);
                i = head.End - 1;
            }
            else
            {
                words += IsWritten(lines[i]) ? 0 : lines[i].AsSpan().Count(' ') + 1;
            }
        }

        return heads.DrainToImmutable();
    }

    private static Note Open(Note note, string[] lines, ImmutableArray<MailHeadLines> heads)
    {
        var end = heads[^1].End;
        var fields = heads.Sum(h => h.Fields.Count);
        return (note with { Text = string.Join('\n', lines[end..]).TrimStart('\n'), Evidence = [.. note.Evidence, Evidence(heads, note.Text)] })
            .Is(NoteGenre.Mail, $"a mail's head with {fields} fields")
            .Without(lines[..end], NoteGenre.Mail);
    }

    private static SourceEvidence Evidence(ImmutableArray<MailHeadLines> heads, string text)
    {
        var (subject, sender, sent) = (Innermost(heads, "subject"), Innermost(heads, "from"), Innermost(heads, "date"));
        var evidence = new SourceEvidence(EvidenceOrigin.Mail) { Title = subject is null ? null : MailSubject.Bare(subject) };
        // From anybody but a newsletter's sender the mail may be a friend's who passes it on, on another day.
        if (heads.Length > 1 || heads[0].IsPassedOn)
        {
            return evidence;
        }

        var (author, publisher) = IsNewsletter(text) && Name(sender) is { } name ? MailSubject.Sender(name) : default;
        return evidence with { Authors = author is null ? [] : [author], Publisher = publisher, Published = sent };
    }

    private static string? Innermost(ImmutableArray<MailHeadLines> heads, string field) =>
        heads.Reverse().Select(h => h.Fields.GetValueOrDefault(field)).FirstOrDefault(v => !string.IsNullOrEmpty(v));

    /// <summary>Without the address: <c>Ann Lee &lt;ann@post.example&gt;</c>, <c>Ann Lee [mailto:ann@post.example]</c>.</summary>
    private static string? Name(string? sender)
    {
        var name = sender?[..(sender.AsSpan().IndexOfAny("<[") is >= 0 and var at ? at : sender.Length)].Trim(' ', '"', '\'');
        return string.IsNullOrEmpty(name) || name.Contains('@', StringComparison.Ordinal) ? null : name;
    }

    private static bool IsNewsletter(string text) =>
        text.Contains("unsubscribe", StringComparison.OrdinalIgnoreCase) || text.Contains("in your browser", StringComparison.OrdinalIgnoreCase) || text.Contains("in browser", StringComparison.OrdinalIgnoreCase);

    private static bool IsWritten(string line) => Begins(line, "before") || string.IsNullOrWhiteSpace(line);

    /// <summary>What follows a line of two hyphens is the sender's signature (RFC 3676, 4.3); programs sign too.</summary>
    private static Note WithoutSignature(Note note)
    {
        var lines = note.Text.Split('\n');
        var mark = Array.FindLastIndex(lines, l => l.TrimEnd() is "--");
        var below = mark > lines.Length / 2 ? lines[mark..] : [];
        var kept = lines[..(lines.Length - below.Length)];
        var signed = kept.Where(l => Begins(l, "below")).ToHashSet(StringComparer.Ordinal);
        return (note with { Text = string.Join('\n', kept.Where(l => !signed.Contains(l))) })
            .Without([.. signed, .. below], NoteGenre.Mail, below: true);
    }

    private static bool Begins(string line, string section)
    {
        var bare = line.AsSpan().Trim();
        foreach (var phrase in bare.IsEmpty ? [] : Lines[section])
        {
            if (bare.StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
