using System.Collections.Frozen;
using Pipeline.News.Claims;
using Pipeline.News.Texts;

namespace Pipeline.News.Digests;

/// <summary>
/// How somebody spoke, as it has to stand before the words of a claim: "to reveal details" is the opposite of what is reported of
/// one who "declined" to.
/// </summary>
public static class CueWords
{
    // These only say that somebody spoke. Any other word tells how, or that it was not said at all: "would not say".
    private static readonly FrozenSet<string> SaidOnly = FrozenSet.ToFrozenSet(
    [
        "said", "says", "say", "saying", "told", "tells", "tell", "telling", "added", "adds", "add", "adding", "wrote", "writes", "writing", "written",
        "stated", "states", "stating", "according", "to", "also", "has", "had", "have", "been", "is", "was", "are", "were", "as", "by", "that",
    ],
    StringComparer.OrdinalIgnoreCase);

    /// <returns>"declined " where the claim goes on with it, "insisted: " where it does not, empty where it tells nothing.</returns>
    public static string Before(ReportedClaim claim) =>
        claim.Cue is { } cue && !claim.Content.IsEmpty ? Before(cue.Text, cue.Span, claim.Content[0].Span) : "";

    /// <returns>"Smith: ", "Smith declined ", "Smith insisted: ".</returns>
    public static string After(string speaker, ReportedClaim claim) => After(speaker, Before(claim));

    /// <returns>As of <see cref="After(string, ReportedClaim)"/>.</returns>
    public static string After(string speaker, string how) => how.Length == 0 ? speaker + ": " : $"{speaker} {how}";

    /// <param name="text">That the claim points into.</param>
    /// <returns>As of <see cref="Before(ReportedClaim)"/>.</returns>
    public static string Before(Claim claim, string text) =>
        claim.Cue is { } cue && !claim.Content.IsEmpty ? Before(cue.Span.In(text), cue.Span, claim.Content[0]) : "";

    private static string Before(string words, TextSpan cue, TextSpan content)
    {
        if (!words.Any(char.IsLetter) || Array.TrueForAll(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), SaidOnly.Contains))
        {
            return "";
        }

        return cue.End <= content.Start && content.Start <= cue.End + 1 ? words + " " : words + ": ";
    }
}
