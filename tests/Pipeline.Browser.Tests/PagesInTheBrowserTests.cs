using OpenQA.Selenium;
using Pipeline.Local.Tests;

namespace Pipeline.Browser.Tests;

public sealed class PagesInTheBrowserTests(RunningSite site) : IClassFixture<RunningSite>
{
    [BrowserFact]
    public void A_dropped_file_is_told_its_fate_and_its_claims_can_be_read()
    {
        using var file = new NamedCopy("dropped-here.txt", Path.Combine(Repository.Seeds, "004_34c6a0089c8ef786.txt"));
        using var browser = Chromium.Start();
        site.Open(browser, "/");

        browser.FindElement(By.Id("files")).SendKeys(file.Path);

        var link = browser.Until(() => browser.FindElements(By.CssSelector("#fates a")).FirstOrDefault());
        Assert.Contains("claims", browser.FindElement(By.CssSelector("#fates li")).Text, StringComparison.Ordinal);
        browser.Navigate().GoToUrl(link.GetAttribute("href")!);
        Assert.NotEmpty(browser.FindElements(By.CssSelector(".body .content")));
    }

    [BrowserFact]
    public void A_file_that_is_dropped_again_is_told_that_it_was_here_already()
    {
        using var browser = Chromium.Start();
        site.Open(browser, "/");

        browser.FindElement(By.Id("files")).SendKeys(Path.Combine(Repository.Seeds, "003_533472ac1ff930dd.txt"));

        var link = browser.Until(() => browser.FindElements(By.CssSelector("#fates a")).FirstOrDefault());
        Assert.Contains("the same file was here already", browser.FindElement(By.CssSelector("#fates li")).Text, StringComparison.Ordinal);
        browser.Navigate().GoToUrl(link.GetAttribute("href")!);
        Assert.NotEmpty(browser.FindElements(By.CssSelector(".body .content")));
    }

    [BrowserFact]
    public void A_figure_in_the_digest_leads_to_its_words_in_the_article()
    {
        using var browser = Chromium.Start();
        site.Open(browser, "/");
        var link = browser.FindElements(By.CssSelector(".figures a")).First(a => a.Text.Contains("250,000", StringComparison.Ordinal));
        var words = link.Text.Trim('“', '”');

        browser.Navigate().GoToUrl(link.GetAttribute("href")!);

        var mark = browser.FindElement(By.TagName("mark"));
        Assert.Equal(words, mark.Text);
        var top = Convert.ToDouble(browser.ExecuteScript("return arguments[0].getBoundingClientRect().top / innerHeight", mark), System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(top, -0.1, 1);
    }

    [BrowserFact]
    public void A_claim_in_a_story_leads_to_its_words_in_the_article()
    {
        using var browser = Chromium.Start();
        site.OpenFirst(browser, "/stories/");
        var claim = browser.FindElement(By.CssSelector(".said .claim"));
        var said = claim.Text;

        browser.Navigate().GoToUrl(claim.FindElement(By.CssSelector("a.source")).GetAttribute("href")!);

        var marked = string.Concat(browser.FindElements(By.TagName("mark")).Select(m => m.Text));
        Assert.NotEmpty(marked);
        Assert.Contains(Bare(marked), Bare(said), StringComparison.Ordinal);
        var top = Convert.ToDouble(browser.ExecuteScript("return document.querySelector('mark').getBoundingClientRect().top / innerHeight"), System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(top, -0.1, 1);
    }

    [BrowserFact]
    public void A_pronoun_that_speaks_leads_to_all_that_its_person_said()
    {
        using var browser = Chromium.Start();
        site.OpenFirst(browser, "/articles/");
        var link = browser.FindElement(By.CssSelector(".body .speaker a"));
        var name = link.GetAttribute("title")!;

        browser.Navigate().GoToUrl(link.GetAttribute("href")!);

        Assert.Equal(name, browser.FindElement(By.TagName("h1")).Text);
        Assert.NotEmpty(browser.FindElements(By.CssSelector(".claim")));
    }

    [BrowserFact]
    public void A_speaker_page_leads_to_the_same_person_in_another_spelling()
    {
        using var browser = Chromium.Start();
        site.Open(browser, "/speakers/Sergei%20Lavrov");

        browser.FindElement(By.LinkText("Sergey Lavrov")).Click();

        Assert.Equal("Sergey Lavrov", browser.FindElement(By.TagName("h1")).Text);
        Assert.NotEmpty(browser.FindElements(By.LinkText("Sergei Lavrov")));
    }

    [BrowserFact]
    public void The_keyboard_alone_skips_to_the_digest_opens_what_is_folded_and_follows_a_claim()
    {
        using var browser = Chromium.Start();
        site.Open(browser, "/");

        Press(Keys.Tab);
        Assert.Equal("skip", Focused().GetAttribute("class"));
        Assert.InRange(Focused().Location.X, 0, 100);
        Press(Keys.Enter);
        Assert.EndsWith("#main", browser.Url, StringComparison.Ordinal);

        Press(Keys.Tab);
        Assert.Equal(true, browser.ExecuteScript("return document.querySelector('#main').contains(document.activeElement)"));
        TabTo("summary");
        Assert.NotEqual("none", Focused().GetCssValue("outline-style"));
        Press(Keys.Enter);
        Assert.Equal(true, browser.ExecuteScript("return document.activeElement.parentElement.open"));

        TabTo("a");
        Press(Keys.Enter);
        browser.Until(() => browser.FindElements(By.CssSelector("main h1")).FirstOrDefault(h => h.Displayed && !browser.Url.EndsWith("#main", StringComparison.Ordinal)));

        void Press(string key) => new OpenQA.Selenium.Interactions.Actions(browser).SendKeys(key).Perform();

        IWebElement Focused() => browser.SwitchTo().ActiveElement();

        void TabTo(string element)
        {
            for (var pressed = 0; pressed == 0 || Focused().TagName != element; pressed++)
            {
                Assert.InRange(pressed, 0, 60);
                Press(Keys.Tab);
            }
        }
    }

    [BrowserTheory]
    [InlineData("/")]
    [InlineData("/days")]
    [InlineData("/days/today")]
    [InlineData("/search")]
    [InlineData("/search?q=Kerry")]
    [InlineData("/search?q=nothing+has+all+these")]
    [InlineData("/speakers/John%20Kerry")]
    [InlineData("/speakers/Nobody")]
    [InlineData("/days/2001-01-01")]
    [InlineData("/no-such-page")]
    [InlineData("/stories/")]
    [InlineData("/articles/")]
    public void Axe_finds_nothing_to_complain_about_at_any_width_and_nothing_is_wider_than_its_window(string path)
    {
        using var browser = Chromium.Start();
        site.Open(browser, path switch
        {
            "/stories/" or "/articles/" => site.First(browser, path),
            "/days/today" => $"/days/{TimeProvider.System.GetUtcNow():yyyy-MM-dd}",
            _ => path,
        });

        browser.IsFitForEverybody();
    }

    private static string Bare(string text) => new([.. text.Where(char.IsLetterOrDigit)]);
}
