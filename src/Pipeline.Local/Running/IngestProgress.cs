using System.Globalization;
using Pipeline.Local.Storage;
using Pipeline.Local.Terminal;
using Pipeline.Pages;
using Pipeline.Storage.Bundles;
using Pipeline.Storage.Ingestion;
using Spectre.Console;

namespace Pipeline.Local.Running;

/// <summary>Uploading and ingesting, shown while they go on: bars with counts and the time left in a terminal, a line each tenth in a pipe.</summary>
internal sealed class IngestProgress : IProgress<Uploads.Upload>, IProgress<IngestResult>, IProgress<UnpackResult>
{
    // Fewer are done before a line could be read.
    private const int FewestToTell = 100;

    /// <summary>A line for each tenth: enough to see that it goes on, few enough for a log.</summary>
    private const int Steps = 10;

    private readonly IAnsiConsole _console;
    private readonly ProgressTask? _uploading;
    private readonly ProgressTask? _reading;
    private int _expected;
    private int _read;

    private IngestProgress(IAnsiConsole console, ProgressContext? context, bool uploads)
    {
        _console = console;
        _uploading = uploads ? context?.AddTask("Uploading") : null;
        _reading = context?.AddTask("Reading");
        _reading?.IsIndeterminate(!uploads);
    }

    /// <param name="uploads">How many files are sent; null where only what came already is read, and nobody knows how much.</param>
    public static Task ShowAsync(IAnsiConsole console, int? uploads, Func<IngestProgress, Task> work)
    {
        if (!console.Profile.Capabilities.Interactive)
        {
            return work(new IngestProgress(console, null, uploads is not null) { _expected = uploads ?? 0 });
        }

        return console.Progress().AutoClear(true).Columns(ProgressColumns.Of(console)).StartAsync(context =>
        {
            var progress = new IngestProgress(console, context, uploads is not null);
            progress.Expect(uploads ?? 0);
            return work(progress);
        });
    }

    public void Report(Uploads.Upload value) => _uploading?.Increment(1);

    public void Report(IngestResult value)
    {
        _reading?.Increment(1);
        Tell(Interlocked.Increment(ref _read));
        if (value.Rejection is not null || value.Fault is not null)
        {
            _console.WriteLine($"{value.Path}: {UploadFate.Describe(value)}");
        }
    }

    public void Report(UnpackResult value)
    {
        if (value.Status is not (UnpackStatus.Unfinished or UnpackStatus.Failed))
        {
            _console.WriteLine($"{value.Path}: {UploadFate.Describe(value)}");
        }
    }

    /// <summary>All files are sent: what is left is to be read.</summary>
    /// <param name="written">How many came new; the others were there already, and are not read again.</param>
    public void Sent(int written)
    {
        _uploading?.StopTask();
        Expect(Math.Max(written, _read));
    }

    public void Finish(IReadOnlyCollection<IngestResult> results, IEnumerable<string> faults)
    {
        _uploading?.StopTask();
        _reading?.StopTask();
        if (results.Count > 0)
        {
            _console.WriteLine($"Read {Plain.Count(results.Count(r => r.IsArticle), "article")}; {Plain.Count(results.Count(r => r.Rejection is not null), "upload was", "uploads were")} not taken in.");
        }

        foreach (var fault in faults)
        {
            _console.WriteLine(fault);
        }
    }

    private void Expect(int files)
    {
        _expected = files;
        foreach (var task in (ProgressTask?[])[_uploading, _reading])
        {
            if (task is { IsFinished: false })
            {
                // A bar of nothing is drawn as a full one.
                task.MaxValue = Math.Max(files, 1);
            }
        }
    }

    private void Tell(int read)
    {
        if (_reading is null && _expected >= FewestToTell && read * Steps / _expected > (read - 1) * Steps / _expected)
        {
            _console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Read {read:#,0} of {_expected:#,0}."));
        }
    }
}
