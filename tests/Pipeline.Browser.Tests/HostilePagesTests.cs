using System.Text.Json;
using OpenQA.Selenium;

namespace Pipeline.Browser.Tests;

/// <summary>What must never run in a reader's browser.</summary>
public sealed class HostilePagesTests(RunningSite site) : IClassFixture<RunningSite>
{
    [BrowserFact]
    public void The_policy_stops_a_script_that_gets_in_all_the_same()
    {
        using var browser = Chromium.Start();
        site.Open(browser, "/days");

        browser.ExecuteScript("const s = document.createElement('script'); s.textContent = 'document.title = \"run\"'; document.body.append(s);");
        browser.ExecuteScript("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"document.title = `run`\">');");

        Thread.Sleep(300);
        Assert.NotEqual("run", browser.Title);
    }

    [BrowserFact]
    public void Hostile_texts_and_names_are_shown_and_never_run()
    {
        const string Hostile = "<script>document.title='run'</script><img src=x onerror=document.title='run'>";
        // As a page says it that shows it: tags in a text file are read as markup, and these words would be gone.
        var shown = System.Net.WebUtility.HtmlEncode(Hostile);
        using var file = new NamedCopy("<b onmouseover=alert(1)>.txt.html", null,
            $"<html><body><article><h1>{shown} in the headline of the day</h1><p>The mayor {shown} said on Monday that 40 people were killed when the bridge fell into the river below the town.</p>"
            + $"<p>\"{shown} we will rebuild the bridge before the winter comes to the valley,\" the mayor said on Tuesday after a meeting with the council of the town.</p>"
            + "<p>The council of the town met on Monday evening and heard from engineers who said that 12 houses near the river were no longer safe to live in.</p></article></body></html>");
        using var browser = Chromium.Start();
        site.Open(browser, "/");

        browser.FindElement(By.CssSelector("#add summary")).Click();
        browser.FindElement(By.Id("files")).SendKeys(file.Path);
        var item = browser.Until(() => browser.FindElements(By.CssSelector("#fates li")).FirstOrDefault(li => !li.Text.Contains('…')));

        Assert.Contains("<b onmouseover", file.Path, StringComparison.Ordinal);
        Assert.NotEqual("run", browser.Title);
        var link = item.FindElements(By.TagName("a")).FirstOrDefault();
        Assert.NotNull(link);
        browser.Navigate().GoToUrl(link.GetAttribute("href")!);
        Assert.Contains("onerror=document.title", browser.FindElement(By.TagName("main")).Text, StringComparison.Ordinal);
        Assert.Empty(browser.Violations());
        foreach (var path in new[] { "/", "/search?q=mayor", "/search?q=" + Uri.EscapeDataString(Hostile), "/speakers/" + Uri.EscapeDataString(Hostile) })
        {
            site.Open(browser, path);
            browser.OpenFolds();
            Assert.NotEqual("run", browser.Title);
            Assert.Empty(browser.FindElements(By.TagName("img")));
            Assert.Empty(browser.Violations());
        }
    }

    [BrowserFact]
    public void Data_for_machines_is_there_and_is_no_script_that_the_policy_had_to_stop()
    {
        using var browser = Chromium.Start();
        site.OpenFirst(browser, "/articles/");

        var data = (string)browser.ExecuteScript("return document.querySelector('script[type=\"application/ld+json\"]').textContent")!;

        Assert.Equal("https://schema.org", JsonDocument.Parse(data).RootElement.GetProperty("@context").GetString());
        Assert.DoesNotContain(browser.Manage().Logs.GetLog(LogType.Browser), entry => entry.Message.Contains("Content Security Policy", StringComparison.Ordinal));
    }
}
