using Pipeline.Local.Tests;

namespace Pipeline.Browser.Tests;

/// <summary>The demo, running for all tests of a class.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    private PipelineProcess? _process;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public async Task InitializeAsync()
    {
        if (Chromium.WhyMissing is not null)
        {
            return;
        }

        _process = PipelineProcess.Start("demo", "--port", "0");
        var line = await _process.WaitForAsync("The pages are at ");
        Address = new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..].Trim());
    }

    public async Task DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.StopAsync();
            await _process.DisposeAsync();
        }
    }
}
