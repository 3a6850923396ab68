using System.Text.Json;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using Pipeline.Local.Tests;

namespace Pipeline.Browser.Tests;

public sealed class PagesInTheBrowserTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [BrowserFact]
    public void A_dropped_file_is_told_its_fate_and_its_claims_can_be_read()
    {
        using var file = new NamedCopy("dropped-here.txt", Path.Combine(Repository.Seeds, "004_34c6a0089c8ef786.txt"));
        using var browser = Chromium.Start();
        Open(browser, "/");

        browser.FindElement(By.Id("files")).SendKeys(file.Path);

        var link = Until(browser, () => browser.FindElements(By.CssSelector("#fates a")).FirstOrDefault());
        Assert.Contains("claims", browser.FindElement(By.CssSelector("#fates li")).Text, StringComparison.Ordinal);
        browser.Navigate().GoToUrl(link.GetAttribute("href")!);
        Assert.NotEmpty(browser.FindElements(By.CssSelector(".body .content")));
    }

    [BrowserFact]
    public void A_file_that_is_dropped_again_is_told_that_it_was_here_already()
    {
        using var browser = Chromium.Start();
        Open(browser, "/");

        browser.FindElement(By.Id("files")).SendKeys(Path.Combine(Repository.Seeds, "003_533472ac1ff930dd.txt"));

        var link = Until(browser, () => browser.FindElements(By.CssSelector("#fates a")).FirstOrDefault());
        Assert.Contains("the same file was here already", browser.FindElement(By.CssSelector("#fates li")).Text, StringComparison.Ordinal);
        browser.Navigate().GoToUrl(link.GetAttribute("href")!);
        Assert.NotEmpty(browser.FindElements(By.CssSelector(".body .content")));
    }

    [BrowserFact]
    public void A_figure_in_the_digest_leads_to_its_words_in_the_article()
    {
        using var browser = Chromium.Start();
        Open(browser, "/");
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
        Open(browser, First(browser, "/stories/"));
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
        Open(browser, First(browser, "/articles/"));
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
        Open(browser, "/speakers/Sergei%20Lavrov");

        browser.FindElement(By.LinkText("Sergey Lavrov")).Click();

        Assert.Equal("Sergey Lavrov", browser.FindElement(By.TagName("h1")).Text);
        Assert.NotEmpty(browser.FindElements(By.LinkText("Sergei Lavrov")));
    }

    [BrowserFact]
    public void The_keyboard_alone_skips_to_the_digest_opens_what_is_folded_and_follows_a_claim()
    {
        using var browser = Chromium.Start();
        Open(browser, "/");

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
        Until(browser, () => browser.FindElements(By.CssSelector("main h1")).FirstOrDefault(h => h.Displayed && !browser.Url.EndsWith("#main", StringComparison.Ordinal)));

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
        Open(browser, path switch
        {
            "/stories/" or "/articles/" => First(browser, path),
            "/days/today" => $"/days/{TimeProvider.System.GetUtcNow():yyyy-MM-dd}",
            _ => path,
        });

        browser.IsFitForEverybody();
    }

    [BrowserFact]
    public void The_policy_stops_a_script_that_gets_in_all_the_same()
    {
        using var browser = Chromium.Start();
        Open(browser, "/days");

        browser.ExecuteScript("const s = document.createElement('script'); s.textContent = 'document.title = \"run\"'; document.body.append(s);");
        browser.ExecuteScript("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"document.title = `run`\">');");

        Thread.Sleep(300);
        Assert.NotEqual("run", browser.Title);
    }

    [BrowserFact]
    public void Hostile_texts_and_names_are_shown_and_never_run()
    {
        const string Hostile = "<script>document.title='run'</script><img src=x onerror=document.title='run'>";
        using var file = new NamedCopy("<b onmouseover=alert(1)>.html.txt", null,
            $"{Hostile} in the headline of the day\n\nThe mayor {Hostile} said on Monday that 40 people were killed when the bridge fell into the river below the town.\n\n"
            + $"\"{Hostile} we will rebuild the bridge before the winter comes to the valley,\" the mayor said on Tuesday after a meeting with the council of the town.\n\n"
            + "The council of the town met on Monday evening and heard from engineers who said that 12 houses near the river were no longer safe to live in.\n");
        using var browser = Chromium.Start();
        Open(browser, "/");

        browser.FindElement(By.Id("files")).SendKeys(file.Path);
        var item = Until(browser, () => browser.FindElements(By.CssSelector("#fates li")).FirstOrDefault(li => !li.Text.Contains('…')));

        Assert.Contains("<b onmouseover", file.Path, StringComparison.Ordinal);
        Assert.NotEqual("run", browser.Title);
        var link = item.FindElements(By.TagName("a")).FirstOrDefault();
        Assert.NotNull(link);
        browser.Navigate().GoToUrl(link.GetAttribute("href")!);
        Assert.Contains("onerror=document.title", browser.FindElement(By.TagName("main")).Text, StringComparison.Ordinal);
        Assert.Empty(browser.Violations());
        foreach (var path in new[] { "/", "/search?q=mayor", "/search?q=" + Uri.EscapeDataString(Hostile), "/speakers/" + Uri.EscapeDataString(Hostile) })
        {
            Open(browser, path);
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
        Open(browser, First(browser, "/articles/"));

        var data = (string)browser.ExecuteScript("return document.querySelector('script[type=\"application/ld+json\"]').textContent")!;

        Assert.Equal("https://schema.org", JsonDocument.Parse(data).RootElement.GetProperty("@context").GetString());
        Assert.DoesNotContain(browser.Manage().Logs.GetLog(LogType.Browser), entry => entry.Message.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    /// <summary>The first address of that kind on the page of today.</summary>
    private string First(ChromeDriver browser, string kind)
    {
        Open(browser, "/");
        return new Uri(browser.FindElement(By.CssSelector($".story a[href*='{kind}']")).GetAttribute("href")!).PathAndQuery;
    }

    private static string Bare(string text) => new([.. text.Where(char.IsLetterOrDigit)]);

    private void Open(ChromeDriver browser, string path) => browser.Navigate().GoToUrl(new Uri(site.Address, path));

    private static IWebElement Until(ChromeDriver browser, Func<IWebElement?> find)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < Patience)
        {
            try
            {
                if (find() is { } element)
                {
                    return element;
                }
            }
            catch (StaleElementReferenceException)
            {
                // The list changed while it was looked at.
            }

            Thread.Sleep(50);
        }

        throw new TimeoutException($"It did not appear. The page says: {browser.FindElement(By.TagName("body")).Text}");
    }

    private sealed class NamedCopy : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("pipeline-").FullName;

        public NamedCopy(string name, string? source, string? content = null)
        {
            Path = System.IO.Path.Combine(_folder, name);
            File.WriteAllText(Path, content ?? File.ReadAllText(source!));
        }

        public string Path { get; }

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
