using System.Collections.Immutable;

namespace Pipeline.News.Digests;

/// <summary>What came, went or changed between two revisions of one day's digest.</summary>
internal static class DigestChanges
{
    public static ImmutableArray<DigestChange> Between(Digest before, ImmutableArray<DigestStory> after)
    {
        var old = Sources(before.Stories);
        var now = Sources(after);
        return
        [
            .. now.Where(s => !old.ContainsKey(s.Key)).Select(s => Change(ChangeKind.Added, s.Value))
                .Concat(now.Where(s => old.TryGetValue(s.Key, out var was) && was.Fingerprint != s.Value.Fingerprint)
                    .Select(s => Change(ChangeKind.Changed, s.Value)))
                .Concat(old.Where(s => !now.ContainsKey(s.Key)).Select(s => Change(ChangeKind.Removed, s.Value)))
                .OrderBy(c => c.Kind).ThenBy(c => c.Source, StringComparer.Ordinal),
        ];
    }

    private static DigestChange Change(ChangeKind kind, StorySource source) => new(kind, source.Source, source.Headline);

    private static Dictionary<string, StorySource> Sources(ImmutableArray<DigestStory> stories)
    {
        var sources = new Dictionary<string, StorySource>(StringComparer.Ordinal);
        foreach (var source in stories.SelectMany(s => s.Sources))
        {
            sources[source.Source] = source;
        }

        return sources;
    }
}
