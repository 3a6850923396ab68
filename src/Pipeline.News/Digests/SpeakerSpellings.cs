using System.Collections.Immutable;
using Pipeline.News.Stories.Claims;

namespace Pipeline.News.Digests;

/// <summary>Who speaks, over the spellings of several sources: Sergei and Sergey Lavrov are one, and Lavrov is, where only they bear that name.</summary>
public static class SpeakerSpellings
{
    /// <summary>Claims of one speaker together, in the order of their first ones. Who has no name goes by the words of the text.</summary>
    public static ImmutableArray<ImmutableArray<ReportedClaim>> Group(IEnumerable<ReportedClaim> said)
    {
        var claims = said.ToList();
        var speakers = claims.Select(c => c.Speaker).OfType<ClaimSpeaker>().Where(s => s.Name is not null)
            .GroupBy(s => s.Name!, StringComparer.OrdinalIgnoreCase).Select(g => g.First())
            .OrderByDescending(s => s.Name!.Length).ThenBy(s => s.Name, StringComparer.Ordinal);

        var spelled = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var groups = new List<List<ClaimSpeaker>>();
        foreach (var speaker in speakers)
        {
            // A name that fits two people is neither's: there are more Obamas than one.
            var fitting = groups.Where(g => g.TrueForAll(s => AreOne(s, speaker))).ToList();
            if (fitting is [var one])
            {
                one.Add(speaker);
            }
            else
            {
                groups.Add(one = [speaker]);
            }

            spelled[speaker.Name!] = one[0].Name!;
        }

        return
        [
            .. claims.GroupBy(c => c.Speaker?.Name is { } name ? spelled[name] : c.Speaker?.Text ?? "", StringComparer.OrdinalIgnoreCase)
                .Select(g => g.ToImmutableArray()),
        ];
    }

    /// <summary>Whether the names, as far as they tell, are one speaker's. Two who speak together are not one of them.</summary>
    public static bool AreOne(ClaimSpeaker a, ClaimSpeaker b) => Together(a) == Together(b) && SpeakerNames.AreOne(a.Name, a.Type, b.Name, b.Type);

    private static bool Together(ClaimSpeaker speaker) => speaker.Name?.Contains(" and ", StringComparison.OrdinalIgnoreCase) == true;
}
