using OpenQA.Selenium.Chrome;

namespace Pipeline.Browser.Tests;

/// <summary>Headless Chromium, which reaches nothing but the pages under test.</summary>
internal static class Chromium
{
    private static readonly string? Browser = Find("chromium", "chromium-browser", "google-chrome");
    private static readonly string? Driver = Find("chromedriver");

    public static string? WhyMissing { get; } = Browser is not null && Driver is not null
        ? null
        : "Chromium or its driver is not installed: 'apt-get install chromium chromium-driver', or the packages of your system with these names.";

    public static ChromeDriver Start()
    {
        var options = new ChromeOptions { BinaryLocation = Browser };
        options.AddArguments(
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--window-size=1200,1000");
        var service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(Driver), Path.GetFileName(Driver));
        service.SuppressInitialDiagnosticInformation = true;
        var browser = new ChromeDriver(service, options);
        return browser;
    }

    private static string? Find(params string[] names) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
