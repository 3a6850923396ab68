using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using Pipeline.News.Cleaning;
using Pipeline.News.Cleaning.Html.Blocks;

namespace Pipeline.News.Tests.Cleaning.Html;

/// <summary>What holds for any page at all, on pages put together at random from tags, attributes and text, well formed or not.</summary>
[Trait("Kind", "Property")]
public sealed class HtmlCleanerProperties
{
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<div class=\"article-body\">", "</div>", "<br>", "<br><br>", "<ul><li>", "</li>", "</ul>", "<h2>", "</h2>", "<table><tr><td>", "</td>", "</table>",
        "<blockquote>", "<a href=\"/x\">", "</a>", "<b>", "</b>", "<span style=\"display:none\">", "</span>", "<figure><figcaption>", "</figure>", "<pre>", "</pre>", "<!--", "-->",
        "<script>", "</script>", "<div hidden>", "<section id=\"comments\">", "</section>", "<", ">", "&amp", "&#0;", "&nbsp;", "\u0000", "\u00AD", "\u200B", " e\u0301 ", "\uD83D\uDE00", "\uD800",
        "Word ", "another word, ", "The end of it. ", Pages.Lead, Pages.Second, Pages.Third, "这是一个句子。", "Ещё одно предложение о гавани. ", "\n\n", "\t", "<svg><title>x</title></svg>", "<frameset>", "<textarea>",
    ];

    private static readonly Arbitrary<string> Html =
        Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void Paragraphs_cover_the_text_joined_by_blank_lines() => Check(text =>
    {
        var at = 0;
        foreach (var paragraph in text.Paragraphs)
        {
            if (paragraph.Span.Start != at || paragraph.Span.IsEmpty || paragraph.Span.End > text.Text.Length)
            {
                return false;
            }

            at = paragraph.Span.End + 2;
        }

        return text.Text == string.Join("\n\n", text.Paragraphs.Select(p => p.Span.In(text.Text)));
    });

    [Fact]
    public void Text_is_in_normal_form_with_white_space_folded() => Check(text =>
        text.Text.IsNormalized() && text.Paragraphs.All(p => p.Span.In(text.Text) is var s && s == s.Trim() && !s.Contains('\n', StringComparison.Ordinal) && !s.Contains("  ", StringComparison.Ordinal)));

    [Fact]
    public void Dropped_blocks_name_a_rule_and_a_place_in_the_text() => Check(text =>
        text.Dropped.All(d => d.Rule.Length > 0 && d.BodyOffset >= 0 && d.BodyOffset <= text.Text.Length));

    [Fact]
    public void Every_word_of_the_body_is_a_word_of_the_page()
    {
        var words = new HashSet<ulong>(Words(string.Join(' ', Pieces.Where(piece => !piece.StartsWith('<') && !char.IsSurrogate(piece[0])))).Concat(Words(Pages.News())));
        Check(text => Words(text.Text).All(words.Contains));
    }

    [Fact]
    public void The_same_page_gives_the_same_text() => Prop.ForAll(Html, html =>
        !Pages.Clean(html).TryGet(out var once, out _) || (Pages.Clean(html).TryGet(out var again, out _) && once.Text == again.Text && once.Dropped.SequenceEqual(again.Dropped)))
        .Holds();

    private static List<ulong> Words(string text)
    {
        var words = new List<ulong>();
        WordHashes.Of(text.Normalize(), words);
        return words;
    }

    private static void Check(Func<CleanText, bool> holds, [CallerMemberName] string test = "") =>
        Prop.ForAll(Html, html => !Pages.Clean(Pages.News(inside: html)).TryGet(out var text, out _) || holds(text)).Holds(test: test);
}
