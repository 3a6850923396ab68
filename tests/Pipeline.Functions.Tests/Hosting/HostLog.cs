using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Pipeline.Functions.Tests.Hosting;

/// <summary>What the host itself logs, by the names of its events: a test waits for what leaves no other trace.</summary>
internal sealed class HostLog : ILoggerProvider
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _said = new();

    /// <summary>Ends when an event of this name was logged whose text holds these words.</summary>
    public Task SaidAsync(string eventName, string words) => Promise($"{eventName} {words}").Task;

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void Dispose()
    {
    }

    private TaskCompletionSource Promise(string name) => _said.GetOrAdd(name, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    private void Hear(string? eventName, string text)
    {
        foreach (var (name, promise) in _said)
        {
            var parts = name.Split(' ', 2);
            if (parts[0] == eventName && text.Contains(parts[1], StringComparison.Ordinal))
            {
                promise.TrySetResult();
            }
        }
    }

    private sealed class Logger(HostLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Hear(eventId.Name, formatter(state, exception));
    }
}
