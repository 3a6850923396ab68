using System.Collections.Immutable;

namespace Pipeline.News.Metadata;

/// <summary>Sentences that tell who somebody is: <c>Ann Lee is a reporter who …</c>, <c>Ann covers the harbour.</c></summary>
internal static class Biographies
{
    /// <summary>Shorter lines are captions and titles.</summary>
    private const int Shortest = 40;

    private const int MostWordsOfName = 4;

    private static readonly ImmutableArray<string> Verbs = Lexicon.Lines("Metadata/Lexicons/biography-verbs");
    private static readonly ImmutableArray<string> Roles = Lexicon.Lines("Metadata/Lexicons/biography-roles");

    /// <summary>Products and places are presented too, so a name that is none for sure needs a writer's work beside it.</summary>
    public static bool Tells(string text, string name)
    {
        if (text.Length < Shortest)
        {
            return false;
        }

        var isSure = PersonNames.BeginsWithGivenName(name);
        return (IsAbout(text, name) && (isSure || SpeaksOfWork(text))) || (isSure && IsAbout(text, name[..name.IndexOf(' ', StringComparison.Ordinal)]));
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
            if (words > 1 && next > 0 && Verbs.Contains(text[(end + 1)..next]))
            {
                return PersonNames.IsSurelyFullName(text[..end]) && SpeaksOfWork(text) ? text[..end] : null;
            }

            end = next;
        }

        return null;
    }

    private static bool SpeaksOfWork(string text) => text.Split(' ').Any(w => Roles.Contains(w.Trim(',', '.', ';', ':').ToLowerInvariant()));

    private static bool IsAbout(string text, string name)
    {
        if (!text.StartsWith(name, StringComparison.Ordinal) || text.Length <= name.Length || text[name.Length] != ' ')
        {
            return false;
        }

        var rest = text.AsSpan(name.Length + 1);
        var end = rest.IndexOf(' ');
        return end > 0 && Verbs.Contains(rest[..end].ToString());
    }
}
