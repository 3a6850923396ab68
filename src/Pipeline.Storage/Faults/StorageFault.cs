using System.Net.Sockets;
using System.Text.Json;
using System.Xml;
using Azure;
using Azure.Identity;
using Pipeline.News.Texts;

namespace Pipeline.Storage.Faults;

/// <summary>
/// What storage or the way to it did, in a sentence for people. Made of the status and the service's code alone: what the clients' own messages hold
/// besides (headers, addresses with signatures, parts of settings) is nobody's to read on a terminal or in a log.
/// </summary>
public sealed record StorageFault(StorageFaultKind Kind, string Sentence)
{
    /// <param name="cancellation">Of the caller: an operation that was cancelled without it gave up waiting for an answer.</param>
    /// <returns>Null when the exception is no fault of storage, but of the program.</returns>
    public static StorageFault? Of(Exception fault, CancellationToken cancellation = default) => fault switch
    {
        // The clients' way to say "after all tries". One that is no fault of storage makes the whole none.
        AggregateException all => OfAll(all, cancellation),
        AuthenticationFailedException => new(StorageFaultKind.SignIn,
            "Nobody is signed in who may use the storage account: run 'az login', and see that you have the roles for its blobs and tables."),
        RequestFailedException { ErrorCode: ForeignAnswerPolicy.ErrorCode } => new(StorageFaultKind.Unreachable,
            "What answers at the storage's address is not the storage: a proxy or a sign-in page may stand between."),
        RequestFailedException { Status: 0 } => new(StorageFaultKind.Unreachable, $"The storage does not answer{Why(fault)}."),
        RequestFailedException answer => OfAnswer(answer),
        DigestConflictException => new(StorageFaultKind.Contended, "Others write the same digest at the same time, again and again."),
        HttpRequestException or SocketException => new(StorageFaultKind.Unreachable, $"The storage does not answer{Why(fault)}."),
        OperationCanceledException when fault.InnerException is TimeoutException || (fault is TaskCanceledException && !cancellation.IsCancellationRequested) =>
            new(StorageFaultKind.Unreachable, "The storage does not answer in time."),
        IOException { InnerException: SocketException } or HttpIOException or EndOfStreamException => new(StorageFaultKind.Unreachable, "The storage's answer broke off."),
        JsonException or XmlException or InvalidDataException => new(StorageFaultKind.Unreadable,
            "What the storage answers cannot be read: another program wrote it, or the way to it changed it."),
        _ => null,
    };

    /// <summary>A fault of this program, which trying again does not mend: neither storage's nor the end of the work.</summary>
    public static bool IsOurs(Exception fault) => Fault.IsOurs(fault) && Of(fault) is null;

    private static StorageFault? OfAll(AggregateException all, CancellationToken cancellation)
    {
        StorageFault? last = null;
        foreach (var fault in all.Flatten().InnerExceptions)
        {
            last = Of(fault, cancellation);
            if (last is null)
            {
                return null;
            }
        }

        return last;
    }

    private static StorageFault OfAnswer(RequestFailedException answer)
    {
        var said = answer.ErrorCode is { Length: > 0 } code ? $"{answer.Status} {code}" : $"{answer.Status}";
        return answer.Status switch
        {
            401 or 403 => new(StorageFaultKind.SignIn, $"The storage refuses ({said}): the key is not the account's, or the role for its blobs and tables is missing."),
            404 => new(StorageFaultKind.Missing, $"What is asked for is not in the storage ({said}): a container or a table may have been deleted."),
            409 or 412 => new(StorageFaultKind.Contended, $"Others write the same at the same time ({said})."),
            429 or >= 500 => new(StorageFaultKind.Busy, $"The storage is busy or has a fault of its own ({said})."),
            _ => new(StorageFaultKind.Refused, $"The storage refuses what it was asked ({said})."),
        };
    }

    // "Connection refused (127.0.0.1:10002)": host and port, no path and no query.
    private static string Why(Exception fault)
    {
        for (var inner = fault; inner is not null; inner = inner.InnerException)
        {
            if (inner is SocketException socket)
            {
                return $": {socket.SocketErrorCode}";
            }
        }

        return "";
    }
}

public enum StorageFaultKind
{
    /// <summary>No answer, or one of something else.</summary>
    Unreachable,

    /// <summary>Nobody is signed in, or not with the rights that it takes.</summary>
    SignIn,

    Missing,
    Contended,
    Unreadable,
    Busy,
    Refused,
}
