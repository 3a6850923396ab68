using System.CommandLine;
using Pipeline.Local.Fetching;
using Pipeline.Local.Inputs;
using Pipeline.Local.Storage;
using Pipeline.Local.Terminal;
using Pipeline.Storage.Articles;
using Spectre.Console;

namespace Pipeline.Local.Commands;

/// <summary><c>pipeline add FILE|URL…</c>: files and pages into the container, for the running program to take in.</summary>
internal sealed class AddCommand
{
    private readonly Argument<string[]> _sources = PathArgument.Create("source", "Files, folders, or addresses of pages.", ArgumentArity.OneOrMore);
    private readonly Option<bool> _allowLocal = new("--allow-local") { Description = "Fetch from this machine and its network too." };
    private readonly CommonOptions _common = new();

    public Command Create()
    {
        var command = new Command("add", "Upload files, or pages by their address; what runs takes them in within two seconds.") { _sources, _allowLocal };
        _common.AddTo(command);
        command.SetAction((parsed, cancellation) => Guard.RunAsync(() => RunAsync(parsed, cancellation), cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var sources = parsed.GetRequiredValue(_sources);
        var uploads = Uploads.Of(sources.Where(source => !IsAddress(source)));
        Uri[] addresses = [.. sources.Where(IsAddress).Select(Address)];
        await using var storage = await LocalStorage.OpenAsync(_common.Storage(parsed), exclusive: false, cancellation).ConfigureAwait(false);
        var sent = await UploadProgress.ShowAsync(TerminalOutput.Error, uploads.Count, progress => storage.Uploads.SendAsync(uploads, progress, cancellation)).ConfigureAwait(false);
        var (fetched, failed) = await FetchAsync(storage, addresses, parsed.GetValue(_allowLocal), cancellation).ConfigureAwait(false);
        foreach (var line in sent.Unread)
        {
            TerminalOutput.Error.WriteLine(line, new Style(Color.Red));
        }

        failed += sent.Unread.Length;
        var (stand, asked) = (sent.Written + fetched, uploads.Count + addresses.Length);
        TerminalOutput.Out.WriteLine(
            $"Uploaded {stand} of {asked}"
            + (stand < asked - failed ? "; the rest stood there already" : "")
            + (storage.OwnsAzurite ? $". They are taken in by the next {OwnCommand.Say("run")}." : "."));
        return failed == 0 ? ExitCodes.Success : ExitCodes.Failed;
    }

    private static bool IsAddress(string source) =>
        source.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static Uri Address(string source) => Uri.TryCreate(source, UriKind.Absolute, out var address) && address.UserInfo.Length == 0
        ? address
        : throw new UserException($"'{source}' is no address of a page.");

    // One after the other: most lists are of one site, which is asked once a second anyway.
    private static async Task<(int Written, int Failed)> FetchAsync(LocalStorage storage, Uri[] addresses, bool allowLocal, CancellationToken cancellation)
    {
        var (written, failed) = (0, 0);
        using var fetcher = new PageFetcher(allowLocal ? _ => true : PublicAddresses.Contains, TimeProvider.System);
        foreach (var address in addresses)
        {
            var page = await fetcher.GetAsync(address, cancellation).ConfigureAwait(false);
            if (page.Problem is { } problem)
            {
                failed++;
                TerminalOutput.Error.Write(new Text(problem, new Style(Color.Red)));
                TerminalOutput.Error.WriteLine();
                continue;
            }

            var name = FetchedNames.Of(page.Address, page.MediaType);
            var stood = await storage.Uploads.SendAsync(name, page.Bytes, cancellation, UploadAddress.Metadata(page.Address)).ConfigureAwait(false);
            written += stood is null ? 1 : 0;
        }

        return (written, failed);
    }
}
