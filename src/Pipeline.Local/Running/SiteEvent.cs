using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Pipeline.Local.Running;

/// <summary>Something that open pages want to hear of.</summary>
/// <param name="Kind">The server-sent event's type: <c>upload</c> or <c>digest</c>.</param>
internal sealed record SiteEvent(string Kind, string Json);

/// <summary>Passes happenings on to every open page. A page that does not read in time misses the oldest ones.</summary>
internal sealed class SiteEventFeed
{
    // More than a folder drops at once on a page that is open; a page that sleeps reads the newest when it wakes.
    private const int Unread = 256;

    private readonly ConcurrentDictionary<Guid, Channel<SiteEvent>> _readers = [];

    public void Tell(SiteEvent happening)
    {
        foreach (var reader in _readers.Values)
        {
            reader.Writer.TryWrite(happening);
        }
    }

    public async IAsyncEnumerable<SiteEvent> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var id = Guid.NewGuid();
        var channel = Channel.CreateBounded<SiteEvent>(new BoundedChannelOptions(Unread) { FullMode = BoundedChannelFullMode.DropOldest });
        _readers[id] = channel;
        try
        {
            await foreach (var happening in channel.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                yield return happening;
            }
        }
        finally
        {
            _readers.TryRemove(id, out _);
        }
    }
}
