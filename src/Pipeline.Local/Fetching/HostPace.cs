using System.Collections.Concurrent;

namespace Pipeline.Local.Fetching;

/// <summary>Spaces requests to one host a second apart, counted from the start of each.</summary>
internal sealed class HostPace
{
    // No burden for the smallest host; a list of fifty pages takes a minute.
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _next = new(StringComparer.OrdinalIgnoreCase);

    /// <returns>How long to wait before the request that is asked for now; its place is taken.</returns>
    public TimeSpan Wait(string host, DateTimeOffset now)
    {
        var free = _next.AddOrUpdate(host, now + Apart, (_, next) => (next > now ? next : now) + Apart);
        return free - Apart - now;
    }
}
