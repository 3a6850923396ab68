using System.Net;
using System.Net.Sockets;

namespace Pipeline.Azurite;

/// <summary>Whether a loopback port can be had.</summary>
internal static class FreePort
{
    // Nobody notices a tenth of a second beside the seconds that an Azurite takes to end.
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    /// <summary>An Azurite that outlives its owner gives its ports back when it has written its data: while one claims them, that is waited for.</summary>
    /// <param name="folder">Of the data; null for data in memory, which nobody claims.</param>
    /// <exception cref="AzuriteException">The port is taken.</exception>
    public static async Task RequireAsync(int port, string? folder, TimeSpan limit, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (port != 0 && TryBind(port) is { } taken)
        {
            if (folder is null || !File.Exists(Path.Combine(folder, "azurite.claim")) || TimeProvider.System.GetElapsedTime(started) > limit)
            {
                throw new AzuriteException(
                    $"Port {port}, which Azurite was to use, is taken. If that is an Azurite of yours, use it with --connection UseDevelopmentStorage=true; else choose other ports with --azurite-port.", taken);
            }

            await Task.Delay(Poll, cancellation).ConfigureAwait(false);
        }
    }

    private static SocketException? TryBind(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return null;
        }
        catch (SocketException taken)
        {
            return taken;
        }
    }
}
