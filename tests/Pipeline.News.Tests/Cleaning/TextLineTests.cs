using static Pipeline.News.Tests.Cleaning.Text.Pages;

namespace Pipeline.News.Tests.Cleaning;

/// <summary>Lines of a text dump that are no paragraphs.</summary>
public sealed class TextLineTests
{
    private static readonly string Body = string.Join("\n\n", Story);

    [Fact]
    public void One_sentence_a_line_comes_through_whole()
    {
        var sentences = Story.SelectMany(p => p.Replace(". ", ".\n", StringComparison.Ordinal).Split('\n')).ToArray();
        Assert.Equal(string.Join("\n\n", sentences), Clean(string.Join('\n', sentences)).Text);
    }

    [Fact]
    public void Hard_wrapped_lines_are_joined()
    {
        var clean = Clean(string.Join("\n\n", Story.Select(p => Wrap(p, 72))));
        Assert.Equal(Body, clean.Text);
    }

    [Fact]
    public void Hard_wrapped_lines_are_joined_between_menus_and_headlines()
    {
        string[] menu = ["Home", "News", "Sport", "Weather", "Obituaries", "Letters", "Jobs", "Sign in", "Contact us", "Terms of use"];
        string[] others = ["School roofs to be mended in summer", "Choir looks for tenors", "Mill pond drained", "Night buses return to the quay"];
        var page = string.Join("\n\n", (string[])[.. menu[..7], Headline, .. Story.Select(p => Wrap(p, 72)), "Most read", .. others, .. menu[7..]]).Replace("\n\nNews", "\nNews", StringComparison.Ordinal);
        Assert.Equal(Body, Clean(string.Join('\n', menu) + "\n" + page).Text);
    }

    [Fact]
    public void A_page_in_one_line_is_not_lost()
    {
        var line = string.Join(' ', Enumerable.Range(0, 24).Select(i => $"In year {1990 + i} they wrote: {Story[i % 3]}"));
        var clean = Clean(line);
        Assert.True(clean.Text.Length > line.Length * 9 / 10);
    }

    private static string Wrap(string paragraph, int width)
    {
        var lines = new List<string> { "" };
        foreach (var word in paragraph.Split(' '))
        {
            if (lines[^1].Length + 1 + word.Length > width)
            {
                lines.Add(word);
            }
            else
            {
                lines[^1] += lines[^1].Length == 0 ? word : " " + word;
            }
        }

        return string.Join('\n', lines);
    }
}
