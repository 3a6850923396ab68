using System.Text;

namespace Pipeline.News.Tests.Cleaning.Html;

/// <summary>Pages as long as one likes, for what reading and cleaning cost of time and memory.</summary>
internal static class LongPages
{
    /// <summary>Ways to make a page long, each a piece that is repeated inside the article.</summary>
    public static readonly (string What, string Piece)[] Pieces =
    [
        ("stories", $"<div class=\"story\"><h2>More from the island</h2><p>{Pages.Second}</p><ul><li><a href=\"/a\">One</a></li><li>Two</li></ul></div>"),
        ("rows of a table", "<tr><td>2024<td>1.2 million passengers on the <b>ferry</b></tr>"),
        ("tags that are never closed", "<p><b>The harbour council <i>voted<a href=/x>on Tuesday"),
        ("tags closed in the wrong order", "<p><b><i>The harbour</b> council</i> voted, as it had said.</p>"),
        ("tags closed that were never opened", "</div></b></p>The harbour council voted on Tuesday.</section>"),
        ("breaks", "The harbour council voted on Tuesday.<br><br>"),
        ("entities without semicolons", "Lind &amp Berg &copy 2026 &eacutet&eacute &notit; &#8364 5 &lt "),
        ("attributes", "<p class=\"a b c\" data-a=\"1\" data-b='2' onclick=x style=\"color:red\">The council voted.</p>"),
        ("pictures inlined", "<img src=\"data:image/png;base64," + new string('A', 5_000) + "\"><p>The council voted, as it had said.</p>"),
        ("scripts", "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\"The council voted.\"}</script><p>The council voted.</p>"),
        ("comments of the page's makers", "<!-- a -- b --><p>The council voted, as it had said.</p>"),
        ("lists in lists", "<ul><li>One<ul><li>Two<ul><li>Three</ul></ul></ul>"),
        ("one word", "harbour"),
        ("breaks alone", "<br>\n"),
        ("empty paragraphs", "<p>"),
        ("small boxes", "<div>x</div>"),
        ("bold and italics that are never closed", "<p><b>The <i>vote\n"),
        ("text between cells", "<table><tr>The council<hr>"),
        ("ends of tags that were never opened", "vote</x>"),
        ("tags that are never finished", "<div "),
        ("bylines", "<div class=\"author\"><p>"),
        ("links", "<a href=x>vote<p>"),
        ("drawings", "<svg><path d='M0'/></svg>"),
        ("attributes of the body", "<body id=x class=y>"),
    ];

    public static byte[] Of(string what, int size) => Page(Array.Find(Pieces, p => p.What == what).Piece, size);

    public static byte[] Page(string piece, int size) =>
        Encoding.UTF8.GetBytes(Pages.News(inside: new StringBuilder().Insert(0, piece, size / piece.Length).ToString()));
}
