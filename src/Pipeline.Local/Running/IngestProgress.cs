using Pipeline.Local.Storage;
using Pipeline.Storage.Ingestion;
using Spectre.Console;

namespace Pipeline.Local.Running;

/// <summary>Uploading and ingesting, shown while it goes on: bars in a terminal, one line in a pipe.</summary>
internal sealed class IngestProgress : IProgress<Uploads.Upload>, IProgress<IngestResult>
{
    private readonly IAnsiConsole _console;
    private readonly ProgressTask? _uploading;
    private readonly ProgressTask? _reading;

    private IngestProgress(IAnsiConsole console, ProgressContext? context)
    {
        _console = console;
        _uploading = context?.AddTask("Uploading", autoStart: false);
        _reading = context?.AddTask("Reading", autoStart: false);
    }

    public static Task ShowAsync(IAnsiConsole console, Func<IngestProgress, Task> work) =>
        console.Profile.Capabilities.Interactive
            ? console.Progress().AutoClear(true).StartAsync(context => work(new IngestProgress(console, context)))
            : work(new IngestProgress(console, null));

    public void Expect(int files)
    {
        if (_uploading is not null)
        {
            _uploading.MaxValue = Math.Max(files, 1);
            _uploading.StartTask();
            _reading!.MaxValue = Math.Max(files, 1);
            _reading.StartTask();
        }
    }

    public void Report(Uploads.Upload value) => _uploading?.Increment(1);

    public void Report(IngestResult value)
    {
        _reading?.Increment(1);
        if (value.Rejection is not null || value.Fault is not null)
        {
            _console.WriteLine($"{value.Path}: {UploadFate.Describe(value)}");
        }
    }

    public void Finish(CatchUp caughtUp, IEnumerable<string>? unread = null)
    {
        var pass = caughtUp.Pass;
        _uploading?.StopTask();
        _reading?.StopTask();
        if (pass.Results.Length > 0)
        {
            _console.WriteLine($"Read {pass.Results.Count(r => r.IsArticle)} articles; {pass.Results.Count(r => r.Rejection is not null)} uploads were not taken in.");
        }

        foreach (var fault in (unread ?? []).Concat(caughtUp.Faults))
        {
            _console.WriteLine(fault);
        }
    }
}
