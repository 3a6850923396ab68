using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace Pipeline.Browser.Tests;

/// <summary>What a page shows after a while.</summary>
internal static class Waiting
{
    // Long enough for a machine that runs other tests too: what does not appear in this time is missing.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static IWebElement Until(this ChromeDriver browser, Func<IWebElement?> find)
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
}
