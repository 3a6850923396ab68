using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Pipeline.Training.Bodies;

/// <summary>
/// Pages as news sites make them: beside and below the article stand the headlines and first sentences of others, which read like
/// a body. They are those of the other labelled pages.
/// </summary>
internal sealed class TeaserShift
{
    public const string News = "teasers around";
    public const string Short = "teasers around 300 words";
    public const string Briefs = "teasers around 120 words";

    // Characters of the leads that sites print below a teaser's headline: a sentence, not a paragraph.
    private const int ShortestLead = 60;
    private const int LongestLead = 220;

    private static readonly string[] Headings = ["", "", "Latest news", "More stories", "Most read", "Also in this section", "Top stories"];
    private static readonly string[] Names = ["", "", "items", "list", "latest", "teasers", "stories", "row", "column"];

    /// <summary>Each takes a headline ({0}), a first sentence ({1}) and a class ({2}).</summary>
    private static readonly string[] Forms =
    [
        "<div class='{2}'><h3><a href='/n'>{0}</a></h3><p>{1}</p></div>",
        "<div class='{2}'><h4><a href='/n'>{0}</a></h4><p>{1}</p><span>3 May 2019</span></div>",
        "<article class='{2}'><h2><a href='/n'>{0}</a></h2><time>12:40</time><p>{1}</p><a href='/n'>Read more</a></article>",
        "<div class='{2}'><h2>{0}</h2><div>{1}</div></div>",
        "<div class='{2}'><p><b>{0}</b></p><p>{1}</p></div>",
        "<div class='{2}'><p><a href='/n'><b>{0}</b></a><br>{1}</p></div>",
        "<li class='{2}'><a href='/n'><h3>{0}</h3><p>{1}</p></a></li>",
        "<li class='{2}'><a href='/n'>{0}</a> {1}</li>",
        "<p>{1} <a href='/n'>More...</a></p>",
    ];

    private readonly (string Title, string Lead)[] _others;

    public TeaserShift(JsonElement gold) => _others =
    [
        .. gold.EnumerateObject().OrderBy(page => page.Name, StringComparer.Ordinal)
            .Select(page => (page.Value.GetProperty("title").GetString() ?? "", Lead(page.Value.GetProperty("articleBody").GetString() ?? "")))
            .Where(teaser => teaser.Item1.Length > 0 && teaser.Item2.Length >= ShortestLead),
    ];

    /// <param name="number">Of the page; decides which teasers it gets, how many, in which markup and where.</param>
    public string Apply(string html, int number)
    {
        var page = new HtmlParser().ParseDocument(html);
        var random = new Random(number);
        var article = Article(page);
        for (var lists = random.Next(1, 3); lists > 0 && article is not null; lists--)
        {
            var list = List(page, random, number);
            switch (random.Next(4))
            {
                case 0:
                    article.AppendChild(list);
                    break;
                case 1:
                    article.Parent!.InsertBefore(list, article);
                    break;
                case 2:
                    article.Parent!.InsertBefore(list, article.NextSibling);
                    break;
                default:
                    page.Body!.AppendChild(list);
                    break;
            }
        }

        return page.ToHtml();
    }

    /// <summary>The box whose own children hold the most of long paragraphs.</summary>
    private static IElement? Article(IHtmlDocument page) => page.QuerySelectorAll("p")
        .Where(paragraph => paragraph.TextContent.Length >= ShortestLead && paragraph.ParentElement is not (null or IHtmlBodyElement))
        .GroupBy(paragraph => paragraph.ParentElement!)
        .MaxBy(group => group.Sum(paragraph => paragraph.TextContent.Length))?.Key;

    private IElement List(IHtmlDocument page, Random random, int number)
    {
        var form = Forms[random.Next(Forms.Length)];
        var list = page.CreateElement(form.StartsWith("<li", StringComparison.Ordinal) ? "ul" : random.Next(3) == 0 ? "aside" : "div");
        var (name, heading) = (Names[random.Next(Names.Length)], Headings[random.Next(Headings.Length)]);
        var items = Enumerable.Range(0, random.Next(2, 13))
            .Select(_ => _others[(number + random.Next(1, _others.Length)) % _others.Length])
            .Select(other => string.Format(CultureInfo.InvariantCulture, form, Encode(other.Title), Encode(other.Lead), name.Length == 0 ? "" : name + "-item"));
        list.InnerHtml = (heading.Length == 0 ? "" : $"<h3>{heading}</h3>") + string.Concat(items);
        list.ClassName = name;
        return list;
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string Lead(string body)
    {
        var line = body.Split('\n').FirstOrDefault(line => line.Length >= ShortestLead) ?? "";
        var end = line.Length <= LongestLead ? -1 : line.LastIndexOf(' ', LongestLead);
        return end < 0 ? line : line[..end] + "…";
    }
}
