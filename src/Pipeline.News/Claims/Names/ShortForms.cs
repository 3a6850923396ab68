using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Names;

/// <summary>First names and what their bearers are called: Charles and Chuck.</summary>
internal static class ShortForms
{
    private static readonly ILookup<string, string> Full = Lexicon.Lines("Claims/Names/Lexicons/short-names").Select(line => line.Split(": "))
        .SelectMany(parts => parts[1].Split(' ').Select(form => (Form: form, Full: parts[0]))).ToLookup(pair => pair.Form, pair => pair.Full, StringComparer.OrdinalIgnoreCase);

    public static bool AreOne(string a, string b) =>
        Full[a].Contains(b, StringComparer.OrdinalIgnoreCase) || Full[b].Contains(a, StringComparer.OrdinalIgnoreCase) || Full[a].Intersect(Full[b]).Any();
}
