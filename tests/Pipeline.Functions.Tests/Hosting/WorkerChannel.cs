using System.Collections.Concurrent;
using System.Text.Json;
using Grpc.Core;
using Pipeline.Functions.Tests.Hosting.Rpc;

namespace Pipeline.Functions.Tests.Hosting;

/// <summary>The host's end of the stream that a worker opens: it greets, asks for the functions, loads them, and then calls them. A worker that comes later takes the place of one that is gone.</summary>
internal sealed class WorkerChannel(string applicationFolder) : FunctionRpc.FunctionRpcBase, IDisposable
{
    private readonly ConcurrentDictionary<string, (TaskCompletionSource<StatusResult> Answer, object? Worker)> _calls = new();
    private readonly SemaphoreSlim _writing = new(1, 1);
    private TaskCompletionSource<LoadedWorker> _loaded = Promise<LoadedWorker>();
    private IServerStreamWriter<StreamingMessage>? _worker;

    /// <summary>What the workers logged, oldest first.</summary>
    public ConcurrentQueue<RpcLog> Logs { get; } = new();

    /// <summary>Ends when a worker has loaded every function.</summary>
    public Task<LoadedWorker> Loaded => _loaded.Task;

    /// <summary>To be called before another worker is started.</summary>
    public void Expect() => _loaded = Promise<LoadedWorker>();

    /// <returns>What the worker said of the call.</returns>
    /// <exception cref="WorkerGoneException">The worker ended in the middle.</exception>
    public async Task<StatusResult> InvokeAsync(string function, InvocationRequest request, CancellationToken cancellation)
    {
        var worker = await Loaded.WaitAsync(cancellation);
        request.FunctionId = worker.Functions[function].FunctionId;
        var answer = Promise<StatusResult>();
        _calls[request.InvocationId] = (answer, _worker);
        try
        {
            await SayAsync(new StreamingMessage { InvocationRequest = request });
            return await answer.Task.WaitAsync(cancellation);
        }
        finally
        {
            _calls.TryRemove(request.InvocationId, out _);
        }
    }

    /// <summary>Asks the worker to end as the host does when an instance is taken away.</summary>
    public Task TerminateAsync() => SayAsync(new StreamingMessage { WorkerTerminate = new WorkerTerminate() });

    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream, IServerStreamWriter<StreamingMessage> responseStream, ServerCallContext context)
    {
        _worker = responseStream;
        Conversation conversation = new();
        try
        {
            await foreach (var message in requestStream.ReadAllAsync(context.CancellationToken))
            {
                await HearAsync(message, conversation);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // It was killed; whoever waits for it hears so below.
        }
        finally
        {
            foreach (var (answer, _) in _calls.Values.Where(call => call.Worker == responseStream))
            {
                answer.TrySetException(new WorkerGoneException());
            }
        }
    }

    public void Dispose() => _writing.Dispose();

    private Task HearAsync(StreamingMessage message, Conversation worker)
    {
        switch (message.ContentCase)
        {
            case StreamingMessage.ContentOneofCase.StartStream:
                return GreetAsync(message.RequestId);
            case StreamingMessage.ContentOneofCase.WorkerInitResponse:
                Require(message.WorkerInitResponse.Result);
                worker.Capabilities = new Dictionary<string, string>(message.WorkerInitResponse.Capabilities);
                return SayAsync(new StreamingMessage { FunctionsMetadataRequest = new FunctionsMetadataRequest { FunctionAppDirectory = applicationFolder } });
            case StreamingMessage.ContentOneofCase.FunctionMetadataResponse:
                Require(message.FunctionMetadataResponse.Result);
                worker.Functions = message.FunctionMetadataResponse.FunctionMetadataResults.ToDictionary(f => f.Name);
                return LoadAsync(worker.Functions.Values);
            case StreamingMessage.ContentOneofCase.FunctionLoadResponse:
                Require(message.FunctionLoadResponse.Result);
                if (++worker.LoadedFunctions == worker.Functions.Count)
                {
                    _loaded.TrySetResult(new LoadedWorker(worker.Functions, worker.Capabilities));
                }

                break;
            case StreamingMessage.ContentOneofCase.InvocationResponse when _calls.TryGetValue(message.InvocationResponse.InvocationId, out var call):
                call.Answer.TrySetResult(message.InvocationResponse.Result);
                break;
            case StreamingMessage.ContentOneofCase.RpcLog:
                Logs.Enqueue(message.RpcLog);
                break;
        }

        return Task.CompletedTask;
    }

    private Task GreetAsync(string request) => SayAsync(new StreamingMessage
    {
        RequestId = request,
        WorkerInitRequest = new WorkerInitRequest { HostVersion = "4.1042.0.0", FunctionAppDirectory = applicationFolder, WorkerDirectory = applicationFolder },
    });

    private async Task LoadAsync(IEnumerable<RpcFunctionMetadata> functions)
    {
        foreach (var function in functions)
        {
            await SayAsync(new StreamingMessage { FunctionLoadRequest = new FunctionLoadRequest { FunctionId = function.FunctionId, Metadata = WithBindings(function) } });
        }
    }

    private async Task SayAsync(StreamingMessage message)
    {
        // A stream takes one message at a time.
        await _writing.WaitAsync();
        try
        {
            await _worker!.WriteAsync(message);
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or OperationCanceledException)
        {
            throw new WorkerGoneException(e);
        }
        finally
        {
            _writing.Release();
        }
    }

    private void Require(StatusResult result)
    {
        if (result.Status != StatusResult.Types.Status.Success)
        {
            var refused = new InvalidOperationException($"The worker refused: {result.Exception?.Message}");
            _loaded.TrySetException(refused);
            throw refused;
        }
    }

    /// <summary>The worker tells its bindings as JSON, and is told them back as messages.</summary>
    private static RpcFunctionMetadata WithBindings(RpcFunctionMetadata function)
    {
        var whole = function.Clone();
        foreach (var raw in function.RawBindings)
        {
            using var json = JsonDocument.Parse(raw);
            string? Text(string name) => json.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
            var binding = new BindingInfo
            {
                Type = Text("type"),
                Direction = Enum.Parse<BindingInfo.Types.Direction>(Text("direction")!, ignoreCase: true),
                DataType = Enum.Parse<BindingInfo.Types.DataType>(Text("dataType") ?? "undefined", ignoreCase: true),
            };
            if (json.RootElement.TryGetProperty("properties", out var properties))
            {
                binding.Properties.Add(properties.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.ToString()));
            }

            whole.Bindings[Text("name")!] = binding;
        }

        return whole;
    }

    private static TaskCompletionSource<T> Promise<T>() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Conversation
    {
        public Dictionary<string, string> Capabilities { get; set; } = [];

        public Dictionary<string, RpcFunctionMetadata> Functions { get; set; } = [];

        public int LoadedFunctions { get; set; }
    }
}

/// <param name="Functions">By name.</param>
internal sealed record LoadedWorker(IReadOnlyDictionary<string, RpcFunctionMetadata> Functions, IReadOnlyDictionary<string, string> Capabilities)
{
    /// <summary>Where it takes the HTTP requests that belong to its calls.</summary>
    public Uri Http => new(Capabilities["HttpUri"]);
}

internal sealed class WorkerGoneException(Exception? cause = null) : Exception("The worker ended in the middle of a call.", cause);
