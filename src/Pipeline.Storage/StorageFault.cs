using Azure;
using Azure.Identity;
using Pipeline.News.Texts;
using Pipeline.Storage.Digests;

namespace Pipeline.Storage;

/// <summary>Tells what storage, the network or a sign-in did from mistakes of this program, where work does both.</summary>
public static class StorageFault
{
    /// <summary>A fault of this program, which trying again does not mend.</summary>
    public static bool IsOurs(Exception exception) => Fault.IsOurs(exception) && !IsOfStorage(exception);

    private static bool IsOfStorage(Exception exception) => exception switch
    {
        RequestFailedException or DigestConflictException or AuthenticationFailedException or HttpRequestException or IOException or TimeoutException => true,
        AggregateException all => all.InnerExceptions.Any(IsOfStorage),
        { InnerException: { } inner } => IsOfStorage(inner),
        _ => false,
    };
}
