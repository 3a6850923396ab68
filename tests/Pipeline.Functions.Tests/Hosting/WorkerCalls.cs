using System.Text;
using System.Text.Json;
using Google.Protobuf;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.WebJobs;
using Pipeline.Functions.Tests.Hosting.Rpc;

namespace Pipeline.Functions.Tests.Hosting;

/// <summary>Each kind of trigger as the message that a worker is sent for it.</summary>
internal static class WorkerCalls
{
    /// <exception cref="FunctionFailedException">The function threw.</exception>
    public static async Task CallAsync(this WorkerChannel channel, string function, InvocationRequest request, CancellationToken cancellation = default)
    {
        var result = await channel.InvokeAsync(function, request, cancellation);
        if (result.Status != StatusResult.Types.Status.Success)
        {
            throw new FunctionFailedException($"{function}: {result.Status}. {result.Exception?.Message}");
        }
    }

    /// <summary>The worker reads the blob itself: it gets only its name.</summary>
    public static InvocationRequest Blob(string parameter, ParameterBindingData blob, string name)
    {
        var request = Request(parameter, new TypedData
        {
            ModelBindingData = new ModelBindingData
            {
                Version = blob.Version,
                Source = blob.Source,
                ContentType = blob.ContentType,
                Content = ByteString.CopyFrom(blob.Content.ToArray()),
            },
        });
        request.TriggerMetadata["name"] = new TypedData { String = name };
        return request;
    }

    public static InvocationRequest Queue(string parameter, string message) => Request(parameter, new TypedData { String = message });

    public static InvocationRequest Timer(string parameter) =>
        Request(parameter, new TypedData { Json = JsonSerializer.Serialize(new { IsPastDue = false, ScheduleStatus = (object?)null }) });

    public static InvocationRequest Http(string parameter, HttpRequest http)
    {
        var url = new StringBuilder().Append(http.Scheme).Append("://").Append(http.Host).Append(http.Path).Append(http.QueryString).ToString();
        var request = Request(parameter, new TypedData { Http = new RpcHttp { Method = http.Method, Url = url } });
        foreach (var (name, value) in http.RouteValues)
        {
            request.TriggerMetadata[name] = new TypedData { String = value?.ToString() ?? "" };
        }

        return request;
    }

    private static InvocationRequest Request(string parameter, TypedData data) => new()
    {
        InvocationId = Guid.NewGuid().ToString(),
        InputData = { new ParameterBinding { Name = parameter, Data = data } },
        TraceContext = new RpcTraceContext(),
    };
}

internal sealed class FunctionFailedException(string message) : Exception(message);
