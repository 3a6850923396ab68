using System.Collections.Frozen;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading.Notes.Mails;

/// <summary>A mail's head as lines of a text: <c>From: …</c>, <c>Sent: …</c>, <c>Subject: …</c>.</summary>
/// <param name="End">Index of the line behind it.</param>
/// <param name="Fields">By what they tell: <c>from</c>, <c>to</c>, <c>subject</c>, <c>date</c>; of several the first.</param>
internal sealed record MailHeadLines(int Start, int End, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>One such line may open an article: "To: the people of this town".</summary>
    private const int FewestFields = 2;

    // Characters: "list-unsubscribe", the longest label of the lexicon, between two asterisks.
    private const int LongestLabel = 18;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Kinds = LexiconSections.Read("Reading/Lexicons/mail-labels")
        .ToFrozenDictionary(e => e.Entry, e => e.Section, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool IsPassedOn => Fields.TryGetValue("subject", out var subject) && MailSubject.IsPassedOn(subject);

    /// <returns>Null where no head begins in this line.</returns>
    public static MailHeadLines? At(IReadOnlyList<string> lines, int start)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var at = start;
        for (; at < lines.Count; at++)
        {
            if (Field(lines[at]) is var (kind, value))
            {
                fields.TryAdd(kind, value);
            }
            else if (at == start || !GoesOn(lines[at]))
            {
                break;
            }
        }

        // From and to are a journey's labels too, but then there is no subject and no address.
        var isHead = fields.Count >= FewestFields && (fields.ContainsKey("subject") || fields.Values.Any(v => v.Contains('@', StringComparison.Ordinal)));
        return isHead ? new MailHeadLines(start, at, fields) : null;
    }

    /// <summary>A line that begins with white space goes on with the field above.</summary>
    private static bool GoesOn(string line) => line is [' ' or '\t', ..] && !string.IsNullOrWhiteSpace(line);

    private static (string Kind, string Value)? Field(string line)
    {
        // Programs set the labels in bold, which Markdown writes with stars.
        var bare = line.AsSpan().Trim().TrimStart('*');
        var colon = bare.IndexOf(':');
        return colon is > 0 and <= LongestLabel && Kinds.TryGetValue(bare[..colon].TrimEnd(" *"), out var kind)
            ? (kind, bare[(colon + 1)..].Trim(" *\t\u00A0").ToString())
            : null;
    }
}
