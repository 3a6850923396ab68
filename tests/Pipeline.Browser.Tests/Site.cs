using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using Pipeline.Local.Tests;

namespace Pipeline.Browser.Tests;

/// <summary>One running program, for all tests of a class.</summary>
/// <param name="command">What it is told to do, by its arguments.</param>
public abstract class Site(params string[] command) : IAsyncLifetime
{
    private PipelineProcess? _process;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public async Task InitializeAsync()
    {
        if (Chromium.WhyMissing is not null)
        {
            return;
        }

        _process = PipelineProcess.Start(command);
        var line = await _process.WaitForAsync("The pages are at ");
        Address = new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..].Trim());
    }

    public void Open(ChromeDriver browser, string path) => browser.Navigate().GoToUrl(new Uri(Address, path));

    /// <summary>Opens the first page of that kind that the page of today leads to.</summary>
    public void OpenFirst(ChromeDriver browser, string kind) => Open(browser, First(browser, kind));

    /// <summary>The first address of that kind on the page of today.</summary>
    public string First(ChromeDriver browser, string kind)
    {
        Open(browser, "/");
        return new Uri(browser.FindElement(By.CssSelector($".story a[href*='{kind}']")).GetAttribute("href")!).PathAndQuery;
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
