using Pipeline.Local.Terminal;
using Spectre.Console;

namespace Pipeline.Local.Storage;

/// <summary>Uploading alone, shown in a terminal while it goes on.</summary>
internal sealed class UploadProgress(ProgressTask uploading) : IProgress<Uploads.Upload>
{
    public static Task<Uploads.Sent> ShowAsync(IAnsiConsole console, int files, Func<IProgress<Uploads.Upload>?, Task<Uploads.Sent>> work) =>
        files > 1 && console.Profile.Capabilities.Interactive
            ? console.Progress().AutoClear(true).Columns(ProgressColumns.Of(console))
                .StartAsync(context => work(new UploadProgress(context.AddTask("Uploading", maxValue: files))))
            : work(null);

    public void Report(Uploads.Upload value) => uploading.Increment(1);
}
