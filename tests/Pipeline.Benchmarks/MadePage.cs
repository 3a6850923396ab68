using System.Globalization;
using System.Text;

namespace Pipeline.Benchmarks;

/// <summary>A made-up news page of about 170 kB, as large as pages of news sites are, and its visible text as a dump.</summary>
internal static class MadePage
{
    private const int Links = 150;
    private const int Paragraphs = 30;
    private const int Comments = 80;
    private const int ScriptCharacters = 60_000;

    private const string Sentence = "The council of Marlow Fen decided on Tuesday that the old bridge stays closed until the spring, as repairs cost more than was planned. ";

    private static readonly string[] Menu = ["Home", "Local", "Business", "Sport", "Weather", "Letters", "Archive"];

    public static string Html()
    {
        var page = new StringBuilder();
        page.Append("""
            <!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Old bridge stays closed until spring | The Fen Gazette</title>
            <link rel="canonical" href="https://fengazette.example/2024/12/06/bridge"><meta property="og:site_name" content="The Fen Gazette">
            <meta property="og:title" content="Old bridge stays closed until spring"><meta property="article:published_time" content="2024-12-06T08:15:00Z">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"The Fen Gazette"},
            {"@type":"NewsArticle","headline":"Old bridge stays closed until spring","datePublished":"2024-12-06T08:15:00Z","author":{"@type":"Person","name":"Nina Holt"}}]}</script>
            """);
        page.Append("<script>var state = {").Append('x', ScriptCharacters).Append("};</script></head><body><header><nav><ul>");
        for (var i = 0; i < Links; i++)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li class=\"menu-item menu-item-{i}\"><a class=\"menu-link\" href=\"/section/{i}\">{Menu[i % Menu.Length]} {i}</a></li>");
        }

        page.Append("""
            </ul></nav></header><main><article class="story"><h1 class="story-title">Old bridge stays closed until spring</h1>
            <div class="byline">By <a rel="author" href="/author/nina-holt">Nina Holt</a>, local reporter</div><time class="date" datetime="2024-12-06T08:15:00Z">6 December 2024</time>
            """);
        foreach (var paragraph in Body())
        {
            page.Append("<div class=\"story-block\"><p class=\"story-text\">").Append(paragraph).Append("</p></div>");
        }

        page.Append("</article></main><section class=\"comments\"><h2>Comments</h2>");
        foreach (var (name, comment) in Thread())
        {
            page.Append(CultureInfo.InvariantCulture, $"<div class=\"comment\"><span class=\"comment-author\">{name}</span><time>7 December 2024</time><p>{comment}</p><button>Reply</button></div>");
        }

        return page.Append("</section><footer>© 2024 The Fen Gazette</footer></body></html>").ToString();
    }

    public static string Text() => string.Join('\n',
        [
            .. Enumerable.Range(0, Links).Select(i => $"{Menu[i % Menu.Length]} {i}"),
            "Old bridge stays closed until spring", "By Nina Holt, local reporter", "6 December 2024", "",
            .. Body().SelectMany(p => (string[])[p, ""]), "Comments", .. Thread().SelectMany(c => (string[])[c.Name, "7 December 2024", c.Text, "Reply"]),
            "© 2024 The Fen Gazette",
        ]);

    private static IEnumerable<string> Body() =>
        Enumerable.Range(1, Paragraphs).Select(i => string.Concat(Enumerable.Repeat(Sentence, 1 + (i % 4))) + $"That was vote number {i}.");

    private static IEnumerable<(string Name, string Text)> Thread() =>
        Enumerable.Range(1, Comments).Select(i => ($"reader{i}", $"I drove over it {i} times, and you should see how it shakes. Who pays for this?"));
}
