using System.Text;
using Pipeline.News.Cleaning;
using Pipeline.News.Reading;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Cleaning.Html;

/// <summary>Made-up pages, and what cleaning makes of them.</summary>
internal static class Pages
{
    public const string Lead =
        "The harbour council voted on Tuesday to close the old ferry terminal, which has served the island for more than sixty years, and to build a new one farther north.";

    public const string Second =
        "Engineers told the council that the piers, built in 1958, could no longer carry the weight of modern buses, and that repairs would cost more than a new building.";

    public const string Third =
        "Shop owners near the terminal fear that they will lose their customers. \"Everybody who walks to the boat walks past my door,\" said Marta Lind, who sells bread there.";

    public const string Last =
        "Work on the new terminal is to begin next spring, and the first boats are expected to leave from it two years later, the harbour master said after the vote.";

    /// <summary>A page such as news sites make, with <paramref name="inside"/> after the second paragraph and <paramref name="after"/> after the article.</summary>
    public static string News(string inside = "", string after = "") => $"""
        <!doctype html><html lang="en"><head><title>Island ferry terminal to close | The Harbour Post</title>
        <meta name="description" content="The council wants a new terminal."></head><body>
        <header><nav class="main-menu"><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/opinion">Opinion</a></li></ul></nav></header>
        <main><article class="article">
        <h1 class="headline">Island ferry terminal to close</h1>
        <div class="byline">By <a href="/staff/jo-berg">Jo Berg</a></div><time class="published" datetime="2026-03-03">March 3, 2026</time>
        <div class="article-body"><p>{Lead}</p><p>{Second}</p>{inside}<p>{Third}</p><p>{Last}</p></div>
        </article></main>
        {after}
        <footer class="site-footer"><p>Copyright 2026 The Harbour Post. All rights reserved.</p><a href="/privacy">Privacy policy</a> <a href="/terms">Terms of use</a></footer>
        </body></html>
        """;

    public static Outcome<CleanText> Clean(string html) =>
        DocumentReader.Read(new SourceBlob("page.html", Encoding.UTF8.GetBytes(html))).TryGet(out var document, out var rejection)
            ? ArticleCleaner.Clean(document)
            : rejection;

    public static CleanText Body(string html) => Clean(html).TryGet(out var text, out var rejection)
        ? text
        : throw new InvalidOperationException($"Rejected: {rejection.Message}");

    public static string? RuleOf(CleanText text, string words) => text.Dropped.FirstOrDefault(d => d.Text.Contains(words, StringComparison.Ordinal))?.Rule;
}
