using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace Pipeline.Browser.Tests;

/// <summary>What a reader of a full day does: on the demo.</summary>
public sealed class ReadingTests(DemoSite site) : IClassFixture<DemoSite>
{
    private const string Differs = ".figures .counted";

    [BrowserFact]
    public void Where_sources_differ_is_said_in_a_sentence_and_why_is_folded()
    {
        using var browser = Open("/");

        Assert.Matches("^sources differ .+ says? .+\\.$", browser.FindElement(By.CssSelector(Differs)).Text);
        Assert.DoesNotContain("confidence", browser.FindElement(By.TagName("main")).Text, StringComparison.Ordinal);
        browser.FindElement(By.CssSelector(".figures .why summary")).Click();
        Assert.Contains("confidence", browser.FindElement(By.CssSelector(".figures .why")).Text, StringComparison.Ordinal);
    }

    [BrowserFact]
    public void A_story_has_the_headlines_of_all_outlets_leads_to_the_originals_and_says_who_was_first()
    {
        using var browser = OpenFerry();

        var headlines = browser.FindElements(By.CssSelector(".headlines > li"));
        Assert.InRange(headlines.Count, 6, 20);
        Assert.Single(browser.FindElements(By.CssSelector(".tag.first")));
        var original = browser.FindElement(By.CssSelector(".headlines a.original"));
        Assert.StartsWith("https://", original.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("noopener noreferrer nofollow", original.GetAttribute("rel"));
    }

    [BrowserFact]
    public void An_article_leads_back_to_its_story()
    {
        using var browser = OpenFerry();
        var story = browser.Url;

        browser.Navigate().GoToUrl(browser.FindElement(By.CssSelector(".headlines > li > a")).GetAttribute("href")!);
        browser.FindElement(By.PartialLinkText("Story:")).Click();

        Assert.Equal(story, browser.Url);
    }

    [BrowserFact]
    public void What_came_since_the_last_visit_is_marked_and_known_to_this_browser_only()
    {
        using var browser = OpenFerry();
        Assert.Empty(browser.FindElements(By.CssSelector(".tag.new")));

        // As if one of the articles had not been there at the last visit.
        browser.ExecuteScript("""
            const seen = JSON.parse(localStorage.getItem('pipeline.seen'));
            const { day, story } = document.querySelector('[data-story]').dataset;
            seen[day][story].pop();
            localStorage.setItem('pipeline.seen', JSON.stringify(seen));
            """);
        browser.Navigate().Refresh();

        Assert.Equal("new since your last visit", Assert.Single(browser.FindElements(By.CssSelector(".tag.new"))).Text);
        browser.Navigate().Refresh();
        Assert.Empty(browser.FindElements(By.CssSelector(".tag.new")));
    }

    [BrowserFact]
    public void Stories_and_claims_have_links_to_copy()
    {
        using var browser = OpenFerry();

        var places = browser.FindElements(By.CssSelector("[data-link] > .copy-link"));
        Assert.InRange(places.Count, 5, 500);
        browser.ExecuteScript("window.copied = null; Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } });");
        browser.FindElement(By.CssSelector(".top > .copy-link")).Click();
        browser.Until(() => browser.FindElements(By.CssSelector(".top > .copy-link")).FirstOrDefault(b => b.Text == "Copied"));
        Assert.Equal(browser.Url, browser.ExecuteScript("return window.copied"));
    }

    [BrowserFact]
    public void A_story_prints_on_one_page()
    {
        using var browser = OpenFerry();

        var printed = browser.Print(new PrintOptions()).AsByteArray;

        // Every page of a PDF is an object of its own.
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(System.Text.Encoding.Latin1.GetString(printed), @"/Type\s*/Page\b(?!s)"));
    }

    private ChromeDriver Open(string path)
    {
        var browser = Chromium.Start();
        browser.Navigate().GoToUrl(new Uri(site.Address, path));
        return browser;
    }

    private ChromeDriver OpenFerry()
    {
        var browser = Open("/");
        var ferry = browser.FindElements(By.CssSelector(".story.lead h2 a")).First(a => a.Text.Contains("ferry", StringComparison.OrdinalIgnoreCase));
        browser.Navigate().GoToUrl(ferry.GetAttribute("href")!);
        // Only the story itself is remembered.
        browser.ExecuteScript("localStorage.removeItem('pipeline.seen')");
        browser.Navigate().Refresh();
        return browser;
    }
}
