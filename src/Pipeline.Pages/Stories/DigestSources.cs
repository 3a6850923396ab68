using System.Runtime.CompilerServices;
using Pipeline.News.Digests;

namespace Pipeline.Pages.Stories;

/// <summary>What a digest says of each upload, by its path: looked through once a digest, however many pages ask.</summary>
public sealed class DigestSources
{
    private static readonly ConditionalWeakTable<Digest, DigestSources> Known = [];

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _new;
    private readonly Digest _digest;

    private DigestSources(Digest digest)
    {
        _digest = digest;
        _new = digest.Changes.Where(c => c.Kind != ChangeKind.Removed).Select(c => c.Source).ToHashSet(StringComparer.Ordinal);
        foreach (var (story, place) in digest.Stories.Select((story, place) => (story, place)))
        {
            foreach (var source in story.Sources)
            {
                _places.TryAdd(source.Source, place);
            }
        }
    }

    public static DigestSources Of(Digest digest) => Known.GetValue(digest, d => new DigestSources(d));

    /// <summary>Place of its story in the digest; null where it is in none.</summary>
    public int? PlaceOf(string source) => _places.TryGetValue(source, out var place) ? place : null;

    /// <summary>Null where it is in none.</summary>
    public DigestStory? StoryOf(string source) => PlaceOf(source) is { } place ? _digest.Stories[place] : null;

    /// <summary>Whether this revision has it, or has it so, and the one before had not.</summary>
    public bool IsNew(string source) => _new.Contains(source);
}
