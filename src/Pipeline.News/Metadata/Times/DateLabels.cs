using System.Collections.Immutable;
using Pipeline.News.Bylines;
using Pipeline.News.Dates;
using Pipeline.News.Texts;

namespace Pipeline.News.Metadata.Times;

internal enum DateRole
{
    Unnamed,
    Published,
    Modified,

    /// <summary>Of a mistake that was put right: a change that says nothing of when the text first appeared.</summary>
    Corrected,
    Other,
}

/// <summary>What the words around a date say of it.</summary>
internal static class DateLabels
{
    /// <summary>Longer lines are sentences; only a named date counts there.</summary>
    private const int LongestLine = 90;

    // Characters and words: "Last updated on"; longer ones are sentences that a date happens to follow.
    private const int LongestLabel = 30;
    private const int MostWordsOfLabel = 3;

    /// <summary>Beside the date: <c>4 March 2021, Orvale.</c> is no sentence, <c>We meet on 4 March 2021.</c> is.</summary>
    private const int FewestWordsOfSentence = 3;

    private static readonly ImmutableArray<string> PublishedWords = Lexicon.Lines("Metadata/Lexicons/published-words");
    private static readonly ImmutableArray<string> ModifiedWords = Lexicon.Lines("Dates/Lexicons/modified-words");
    private static readonly ImmutableArray<string> CorrectedWords = Lexicon.Lines("Metadata/Lexicons/corrected-words");
    private static readonly ImmutableArray<string> OtherWords = Lexicon.Lines("Metadata/Lexicons/other-date-words");
    private static readonly ImmutableArray<string> SelfReferences = Lexicon.Lines("Metadata/Lexicons/self-references");

    /// <param name="label">What stands between the date and the one before it, or the line's beginning.</param>
    /// <param name="lineBefore">Null where another date stands before this one on its line.</param>
    public static DateRole Of(string line, WrittenDate date, string label, string? lineBefore)
    {
        if (IsSentence(line, date))
        {
            return InSentence(label);
        }

        var role = Of(label);
        if (role == DateRole.Unnamed && lineBefore is { Length: < LongestLabel } && DateScanner.First(lineBefore) is null)
        {
            role = Of(lineBefore);
            // What stands above a date is a section more often than the name of an event.
            role = role == DateRole.Other && lineBefore.AsSpan().Count(' ') >= MostWordsOfLabel && lineBefore[^1] != ':' ? DateRole.Unnamed : role;
        }

        // A date in a sentence is of what it tells, unless a byline follows it.
        return role == DateRole.Unnamed && line.Length > LongestLine && BylineReader.AfterDate(line) is null ? DateRole.Other : role;
    }

    /// <summary>A line, however long, that says of its own text that it was put right.</summary>
    public static bool TellsOfCorrection(string line) =>
        (Begins(line, CorrectedWords) || Has(line, SelfReferences)) && Has(line, CorrectedWords);

    /// <summary>The story's own sentence: it ends as one, and has words of its own beside the date and what opens a byline.</summary>
    private static bool IsSentence(string line, WrittenDate date)
    {
        var end = line.AsSpan().TrimEnd("”\"»’')]");
        if (end.Length == 0 || end[^1] is not ('.' or '!' or '?' or '…') || IsHead(line, date) || BylineOpeners.After(line) is not null)
        {
            return false;
        }

        return Words(line.AsSpan(0, date.Start)) + Words(line.AsSpan(Math.Min(date.End, line.Length))) >= FewestWordsOfSentence;
    }

    /// <summary>The line begins with the date, and a mark stands behind it: <c>4 March 2021. By Ann Lee.</c></summary>
    private static bool IsHead(string line, WrittenDate date) =>
        date.Start == 0 && line.AsSpan(Math.Min(date.End, line.Length)).TrimStart() is var rest && (rest.Length == 0 || !char.IsLetterOrDigit(rest[0]));

    /// <summary>A sentence speaks of the text's own history where it begins with the word for it, or names the text; else the day is of what it tells.</summary>
    private static DateRole InSentence(string label)
    {
        var clause = label[(label.LastIndexOf(". ", StringComparison.Ordinal) is >= 0 and var end ? end + 2 : 0)..];
        if (Has(clause, SelfReferences) || (Has(clause, CorrectedWords) && Has(label, SelfReferences)))
        {
            return Of(clause);
        }

        return Begins(clause, CorrectedWords) ? DateRole.Corrected
            : Begins(clause, ModifiedWords) ? DateRole.Modified
            : Begins(clause, PublishedWords) ? DateRole.Published
            : DateRole.Other;
    }

    private static DateRole Of(string label)
    {
        if (label.Length == 0)
        {
            return DateRole.Unnamed;
        }

        return Has(label, CorrectedWords) ? DateRole.Corrected
            : Has(label, ModifiedWords) ? DateRole.Modified
            : HasWord(label, OtherWords) ? DateRole.Other
            : Has(label, PublishedWords) ? DateRole.Published
            : DateRole.Unnamed;
    }

    private static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var range in text.Split(' '))
        {
            words += text[range].ContainsAnyInRange('A', '\uFFFF') ? 1 : 0;
        }

        return words;
    }

    /// <summary>As a whole word: nobody is born in Osborne.</summary>
    private static bool HasWord(string label, ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            if (label.IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
                && (at == 0 || !char.IsLetter(label[at - 1])) && (at + word.Length == label.Length || !char.IsLetter(label[at + word.Length])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words stand as stems: <c>aktualizov</c>.</summary>
    private static bool Has(string label, ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            if (label.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Begins(string label, ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            if (label.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
