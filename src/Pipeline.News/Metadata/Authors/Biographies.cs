using System.Collections.Frozen;
using System.Collections.Immutable;
using Pipeline.News.Bylines;
using Pipeline.News.Texts;

namespace Pipeline.News.Metadata.Authors;

/// <summary>Sentences that tell who somebody is: <c>Ann Lee is a reporter who …</c>, <c>Ann covers the harbour.</c></summary>
internal static class Biographies
{
    /// <summary>Shorter lines are captions and titles.</summary>
    public const int Shortest = 40;

    // "Ann van der Lee is a reporter": a name with its particles.
    private const int MostWordsOfName = 4;

    /// <summary>Behind more words no verb is that of a name.</summary>
    private const int MostWordsBeforeVerb = 8;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Verbs =
        Lexicon.Lines("Metadata/Lexicons/biography-verbs").ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly ImmutableArray<string> Roles = Lexicon.Lines("Metadata/Lexicons/biography-roles");

    /// <summary>Products and places are presented too, so a name that is none for sure needs a writer's work beside it.</summary>
    public static bool Tells(string text, string name)
    {
        if (text.Length < Shortest)
        {
            return false;
        }

        var isSure = PersonNames.BeginsWithGivenName(name);
        return (IsAbout(text, name) && (isSure || SpeaksOfWork(text))) || (isSure && IsAbout(text, GivenName(name)));
    }

    /// <summary>False for nearly all texts that tell of nobody, whatever the name.</summary>
    public static bool MayTell(string text)
    {
        var rest = text.Length < Shortest ? [] : text.AsSpan();
        for (var words = 0; words < MostWordsBeforeVerb && rest.IndexOf(' ') is >= 0 and var end; words++)
        {
            rest = rest[(end + 1)..];
            if (rest.IndexOf(' ') is > 0 and var next && Verbs.Contains(rest[..next]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a text that presents a person by the given name: <c>Ann is a gardener who …</c></summary>
    public static bool BeginsOne(string text)
    {
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        var next = end > 0 ? text.IndexOf(' ', end + 1) : -1;
        return text.Length >= Shortest && ((next > 0 && Verbs.Contains(text.AsSpan((end + 1)..next)) && PersonNames.IsGivenName(text[..end])) || WriterIn(text) is not null);
    }

    /// <summary>Whom a sentence about a writer's work presents by the full name; null for other texts.</summary>
    public static string? WriterIn(string text)
    {
        if (text.Length < Shortest || !char.IsUpper(text[0]))
        {
            return null;
        }

        var end = text.IndexOf(' ', StringComparison.Ordinal);
        for (var words = 1; words <= MostWordsOfName && end > 0; words++)
        {
            var next = text.IndexOf(' ', end + 1);
            if (words > 1 && next > 0 && Verbs.Contains(text.AsSpan((end + 1)..next)))
            {
                return PersonNames.IsSurelyFullName(text[..end]) && SpeaksOfWork(text) ? text[..end] : null;
            }

            end = next;
        }

        return null;
    }

    /// <summary>The first word; Chinese, Japanese and Korean names are one.</summary>
    private static string GivenName(string name) => name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? name[..end] : name;

    private static bool SpeaksOfWork(string text) => text.Split(' ').Any(w => Roles.Contains(w.Trim(',', '.', ';', ':').ToLowerInvariant()));

    private static bool IsAbout(string text, string name)
    {
        if (!text.StartsWith(name, StringComparison.Ordinal) || text.Length <= name.Length || text[name.Length] != ' ')
        {
            return false;
        }

        var rest = text.AsSpan(name.Length + 1);
        var end = rest.IndexOf(' ');
        return end > 0 && Verbs.Contains(rest[..end]);
    }
}
