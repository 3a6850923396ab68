using Azure;
using Azure.Identity;

namespace Pipeline.Functions.Monitoring;

/// <summary>What a fault of storage is about, for who runs the app: not there, not allowed, or not reachable.</summary>
internal static class StorageProblem
{
    public static string Sentence(Exception fault) => Cause(fault) switch
    {
        AuthenticationFailedException => "The app's identity gets no token: check AzureWebJobsStorage__clientId and that the identity is assigned to the app.",
        RequestFailedException { Status: 404 } missing =>
            $"Storage answers, but what the app needs is not there ({missing.ErrorCode}): deploy infra/ again, or with a connection string restart the app, which creates it.",
        RequestFailedException { Status: 401 or 403 } refused =>
            $"Storage refuses the app ({refused.ErrorCode}): its identity needs the roles Storage Blob Data Owner, Storage Queue Data Contributor and Storage Table Data Contributor on the account.",
        _ => "Storage cannot be reached.",
    };

    /// <summary>For a log line: the service's own word for it, and nothing that a request held.</summary>
    public static string Word(Exception fault) => Cause(fault) switch
    {
        RequestFailedException { Status: > 0, ErrorCode: { Length: > 0 } code } failed => $"{failed.Status} {code}",
        RequestFailedException { Status: > 0 } failed => $"{failed.Status}",
        RequestFailedException => "no answer from storage",
        var other => other.GetType().Name,
    };

    // The clients throw an aggregate when every try of a request failed.
    private static Exception Cause(Exception fault) => fault is AggregateException { InnerExceptions: [.., var last] } ? Cause(last) : fault;
}
