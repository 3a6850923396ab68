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

        browser.FindElement(By.CssSelector("#add summary")).Click();
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

        browser.FindElement(By.CssSelector("#add summary")).Click();
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
    public void A_speaker_page_has_what_is_reported_under_every_spelling()
    {
        using var browser = Chromium.Start();
        site.Open(browser, "/speakers/Sergei%20Lavrov");
        var one = browser.FindElements(By.CssSelector(".claim")).Count;
        Assert.Contains("Sergey Lavrov", browser.FindElement(By.CssSelector(".top")).Text, StringComparison.Ordinal);

        site.Open(browser, "/speakers/Sergey%20Lavrov");

        Assert.Equal(one, browser.FindElements(By.CssSelector(".claim")).Count);
    }

    [BrowserFact]
    public void The_news_is_the_first_thing_seen_and_files_can_be_dropped_anywhere()
    {
        using var browser = Chromium.Start();
        site.Open(browser, "/");

        Assert.False(browser.FindElement(By.Id("drop")).Displayed);
        browser.ExecuteScript("""
            const files = new DataTransfer();
            files.items.add(new File(['The ferry of Orvale runs again in May, the council of Orvale said on Monday. Engineers had looked at its hull for six weeks.'], 'anywhere.txt'));
            document.querySelector('h1').dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: files }));
            document.querySelector('h1').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: files }));
            """);

        Assert.NotNull(browser.Until(() => browser.FindElements(By.CssSelector("#fates li")).FirstOrDefault(li => li.Displayed && li.Text.Length > 0)));
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
    [InlineData("/days/today/speakers")]
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
            "/days/today" or "/days/today/speakers" => path.Replace("today", $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}", StringComparison.Ordinal),
            _ => path,
        });

        browser.IsFitForEverybody();
    }

    private static string Bare(string text) => new([.. text.Where(char.IsLetterOrDigit)]);
}
