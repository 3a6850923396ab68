using System.Diagnostics;
using System.Text;
using Pipeline.Local.Inputs;
using Pipeline.Local.Storage;

namespace Pipeline.Local.Tests.Inputs;

/// <summary>Folders hold other things than files with plain names.</summary>
public sealed class OddFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Two_files_that_would_become_one_upload_are_refused()
    {
        var (a, b) = (Write("a/same.txt"), Write("b/same.txt"));

        var refused = Assert.Throws<UserException>(() => Uploads.Of([a, b]));

        Assert.Contains(a, refused.Message, StringComparison.Ordinal);
        Assert.Contains(b, refused.Message, StringComparison.Ordinal);
        Assert.Equal(["a/same.txt", "b/same.txt"], Uploads.Of([_folder.Path]).Select(u => u.BlobPath));
        Assert.Equal("same.txt", Assert.Single(Uploads.Of([a, a])).BlobPath);
    }

    [Fact]
    public void A_folder_that_is_linked_into_itself_is_walked_once()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var file = Write("a/one.txt");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "a", "loop"), _folder.Path);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "linked.txt"), file);

        Assert.Equal(["a/one.txt", "linked.txt"], InputFiles.Expand([_folder.Path]).Select(f => Path.GetRelativePath(_folder.Path, f)));
    }

    [Fact]
    public async Task A_pipe_holds_nobody_up_and_a_name_that_is_not_UTF8_keeps_no_other_file_out()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        Write("good.txt");
        await RunAsync("mkfifo", Path.Combine(_folder.Path, "pipe.txt"));
        await RunAsync("sh", "-c", $"printf bridge > \"$(printf '{_folder.Path}/caf\\351.txt')\"");
        using var data = new TemporaryFolder();

        var (exit, output, errors) = await PipelineProcess.RunAsync("add", _folder.Path, "--data", data.Path);

        var extracted = await PipelineProcess.RunAsync("extract", _folder.Path, "--json");

        // Nothing else can delete it.
        await RunAsync("sh", "-c", $"rm '{_folder.Path}'/caf*");
        Assert.Equal((1, 1), (exit, extracted.Exit));
        Assert.Contains("Uploaded 1 of 3.", output, StringComparison.Ordinal);
        Assert.Contains("good.txt", Assert.Single(extracted.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.All([errors, extracted.Errors], said =>
        {
            Assert.Contains("pipe or a device", Waiting.Unwrapped(said), StringComparison.Ordinal);
            Assert.Contains("not written in UTF-8", Waiting.Unwrapped(said), StringComparison.Ordinal);
        });
    }

    private string Write(string name)
    {
        var path = Path.Combine(_folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, File.ReadAllText(Path.Combine(Repository.Seeds, "003_533472ac1ff930dd.txt")), Encoding.UTF8);
        return path;
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
