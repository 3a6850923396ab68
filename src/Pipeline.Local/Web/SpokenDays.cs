using Pipeline.Local.Digests;
using Pipeline.News.Digests;
using Pipeline.News.Texts;
using Pipeline.Pages.Speakers;
using Pipeline.Storage.Articles;

namespace Pipeline.Local.Web;

/// <summary>What one person is reported to have said, by the days of its digests.</summary>
internal static class SpokenDays
{
    /// <param name="said">What the table has of the person, under whatever spellings.</param>
    /// <returns>Newest day first; within it as the texts go.</returns>
    public static async Task<IReadOnlyList<SpokenDay>> OfAsync(DigestCache shelf, IReadOnlyList<StoredClaim> said, CancellationToken cancellation)
    {
        var headlines = new Dictionary<DateOnly, Dictionary<string, string>>();
        var sources = new Dictionary<string, List<(DateOnly Day, StorySource Source, string Story)>>(StringComparer.Ordinal);
        await foreach (var digest in shelf.RecentAsync(cancellation).ConfigureAwait(false))
        {
            headlines[digest.Day] = digest.Stories.ToDictionary(s => s.Id, s => s.Headline, StringComparer.Ordinal);
            foreach (var (story, source) in digest.Stories.SelectMany(story => story.Sources.Select(source => (story, source))))
            {
                var id = ArticleKey.IdOf(shelf.Container, source.Source);
                (sources.TryGetValue(id, out var days) ? days : sources[id] = []).Add((digest.Day, source, story.Id));
            }
        }

        return
        [
            .. said.Where(c => sources.ContainsKey(c.Article.Id))
                // The same path may have been uploaded on several days; a day of another zone lies beside storage's own.
                .Select(c => (Claim: c, Found: sources[c.Article.Id].MinBy(s => Math.Abs(s.Day.DayNumber - c.Article.Day.DayNumber))))
                .Where(c => Math.Abs(c.Found.Day.DayNumber - c.Claim.Article.Day.DayNumber) <= 1)
                .GroupBy(c => c.Found.Day).OrderByDescending(g => g.Key)
                .Select(g => new SpokenDay(
                    g.Key,
                    [.. g.OrderBy(c => c.Found.Source.Source, StringComparer.Ordinal).ThenBy(c => c.Claim.Number).Select(c => Reported(c.Claim, c.Found.Source, c.Found.Story))],
                    SiteLinks.From(g.Key, shelf.Container),
                    headlines[g.Key])),
        ];
    }

    /// <summary>Other names in the digests at hand that may be of the same speaker, in alphabetical order.</summary>
    /// <param name="said">Of the name that is asked for.</param>
    public static async Task<IReadOnlyList<string>> SpelledOtherwiseAsync(DigestCache shelf, ClaimSpeaker said, CancellationToken cancellation)
    {
        var names = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        await foreach (var digest in shelf.RecentAsync(cancellation).ConfigureAwait(false))
        {
            names.UnionWith(digest.Stories.SelectMany(story => story.Said).Select(c => c.Speaker).OfType<ClaimSpeaker>()
                .Where(other => SpeakerSpellings.AreOne(said, other)).Select(other => other.Name!));
        }

        names.Remove(said.Name!);
        return [.. names];
    }

    private static ReportedClaim Reported(StoredClaim stored, StorySource source, string story)
    {
        var line = stored.Claim;
        var parts = stored.Content.Split(" … ");
        return new ReportedClaim(
            source.Source, source.Outlet, stored.Number - 1, story, line.Kind, line.Report,
            line.Speaker is { } s ? new ClaimSpeaker(s.Text, s.Name, s.Role, s.Type) : null,
            line.Cue is { } cue ? new Passage(source.Source, new TextSpan(cue.Start, cue.End), cue.Text) : null,
            new Passage(source.Source, line.Sentence, stored.Content),
            parts.Length == line.Content.Length
                ? [.. line.Content.Zip(parts, (span, words) => new Passage(source.Source, span, words))]
                : [new Passage(source.Source, line.Content.Length > 0 ? line.Content[0] : line.Sentence, stored.Content)],
            line.Stance, line.Modality, line.CheckWorthiness, line.Why);
    }
}
