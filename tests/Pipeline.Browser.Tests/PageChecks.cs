using System.Text.Json;
using OpenQA.Selenium.Chrome;
using Pipeline.Local.Tests;

namespace Pipeline.Browser.Tests;

/// <summary>What holds for every page, whoever reads it and on what.</summary>
internal static class PageChecks
{
    // A telephone, a tablet, a laptop, a large screen; what changes with the width changes between them.
    private static readonly int[] Widths = [360, 768, 1280, 1920];

    /// <summary>Looks at the open page, all folds open, at every width and in both colour schemes.</summary>
    public static void IsFitForEverybody(this ChromeDriver browser)
    {
        browser.OpenFolds();
        foreach (var width in Widths)
        {
            // A headless window is at least 500 px wide; the device metrics are not bound to it.
            browser.ExecuteCdpCommand("Emulation.setDeviceMetricsOverride", new Dictionary<string, object?>
            {
                ["width"] = width,
                ["height"] = 900,
                ["deviceScaleFactor"] = 1,
                ["mobile"] = false,
            });
            Assert.True((bool)browser.ExecuteScript("return document.documentElement.scrollWidth <= innerWidth")!, $"{browser.Url} is too wide at {width} px");
            foreach (var scheme in new[] { "light", "dark" })
            {
                browser.ExecuteCdpCommand("Emulation.setEmulatedMedia", new Dictionary<string, object?>
                {
                    ["features"] = new[] { new Dictionary<string, object> { ["name"] = "prefers-color-scheme", ["value"] = scheme } },
                });
                Assert.Equal([], browser.Violations().Select(v => $"{browser.Url}, {width} px, {scheme}: {v}"));
            }
        }
    }

    public static void OpenFolds(this ChromeDriver browser) => browser.ExecuteScript("document.querySelectorAll('details').forEach(d => d.open = true)");

    /// <summary>What axe finds.</summary>
    public static string[] Violations(this ChromeDriver browser)
    {
        browser.ExecuteScript(File.ReadAllText(Path.Combine(Repository.Root, "node_modules", "axe-core", "axe.min.js")));
        var json = (string)browser.ExecuteAsyncScript(
            "const done = arguments[0]; axe.run().then(r => done(JSON.stringify(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | ')))));")!;
        return JsonSerializer.Deserialize<string[]>(json)!;
    }
}
