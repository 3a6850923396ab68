using System.Text.RegularExpressions;

namespace Pipeline.News.Reading.Notes.Mails;

/// <summary>What a mail's subject and sender say of the article in it.</summary>
public static partial class MailSubject
{
    /// <summary>Without what answering and passing on put in front of it.</summary>
    public static string Bare(string subject) => Prefixes().Replace(subject, "").Trim();

    /// <summary>Who passes on or answers did not write the article, and not on that day.</summary>
    public static bool IsPassedOn(string subject) => Prefixes().IsMatch(subject);

    /// <summary><c>Ann Lee from The Daily Example</c>, <c>Ann Lee</c>, <c>The Daily Example</c>: which of the last two it is, metadata knows.</summary>
    public static (string Author, string Publisher) Sender(string name)
    {
        var at = Between().Match(name);
        return at.Success ? (name[..at.Index].Trim(), name[(at.Index + at.Length)..].Trim()) : (name, name);
    }

    [GeneratedRegex(@"\A(?:(?:r[ev]|fwd?|aw|wg|tr|vs|sv)(?:\[\d{1,3}\])?: ?)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prefixes();

    [GeneratedRegex(" (?:from|at|@|via) | [|–—-] ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
