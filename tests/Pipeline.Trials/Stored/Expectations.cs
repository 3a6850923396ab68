using System.Collections.Concurrent;

namespace Pipeline.Trials.Stored;

/// <summary>What was uploaded: of each path the version that was acknowledged last, and those that were tried after it, whose end nobody knows.</summary>
internal sealed class Expectations
{
    private readonly ConcurrentDictionary<string, (byte[]? Acknowledged, List<byte[]> Tried)> _paths = new(StringComparer.Ordinal);

    public IEnumerable<string> Paths => _paths.Where(p => p.Value.Acknowledged is not null).Select(p => p.Key);

    public void Try(string path, byte[] bytes) => _paths.AddOrUpdate(path, _ => (null, [bytes]), (_, known) => (known.Acknowledged, [.. known.Tried, bytes]));

    public void Acknowledge(string path, byte[] bytes) => _paths[path] = (bytes, []);

    /// <summary>From now on nothing is expected of it.</summary>
    public void Forget(string path) => _paths.TryRemove(path, out _);

    public bool Allows(string path, byte[] bytes) =>
        _paths[path] is var (acknowledged, tried) && (acknowledged.AsSpan().SequenceEqual(bytes) || tried.Exists(t => t.AsSpan().SequenceEqual(bytes)));
}
