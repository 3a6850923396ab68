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
    private readonly Argument<string[]> _sources = new("source") { Description = "Files, folders, or addresses of pages.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> _allowLocal = new("--allow-local") { Description = "Fetch from this machine and its network too." };
    private readonly CommonOptions _common = new();

    public Command Create()
    {
        var command = new Command("add", "Upload files, or pages by their address; a running 'pipeline run' takes them in within two seconds.") { _sources, _allowLocal };
        _common.AddTo(command);
        command.SetAction((parsed, cancellation) => Guard.RunAsync(() => RunAsync(parsed, cancellation), cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (uploads, addresses) = Sources(parsed.GetRequiredValue(_sources));
        await using var storage = await LocalStorage.OpenAsync(_common.Storage(parsed), exclusive: false, cancellation).ConfigureAwait(false);
        var written = await Uploads.SendAsync(storage.Pipeline.ArticleBlobs, uploads, null, cancellation).ConfigureAwait(false);
        var (fetched, failed) = await FetchAsync(storage, addresses, parsed.GetValue(_allowLocal), cancellation).ConfigureAwait(false);
        var (stand, asked) = (written + fetched, uploads.Length + addresses.Length);
        TerminalOutput.Out.WriteLine(
            $"Uploaded {stand} of {asked}"
            + (stand < asked - failed ? "; the rest stood there already" : "")
            + (storage.OwnsAzurite ? ". They are taken in by the next 'pipeline run'." : "."));
        return failed == 0 ? ExitCodes.Success : ExitCodes.Failed;
    }

    private static (Uploads.Upload[] Files, Uri[] Addresses) Sources(string[] sources)
    {
        try
        {
            return ([.. Uploads.Of(sources.Where(source => !IsAddress(source)))], [.. sources.Where(IsAddress).Select(Address)]);
        }
        catch (FileNotFoundException e)
        {
            throw new UserException(e.Message, e);
        }
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
            var stood = await Uploads.SendAsync(storage.Pipeline.ArticleBlobs, name, page.Bytes, cancellation, UploadAddress.Metadata(page.Address)).ConfigureAwait(false);
            written += stood is null ? 1 : 0;
        }

        return (written, failed);
    }
}
