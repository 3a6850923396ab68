using System.Collections.Frozen;
using System.Collections.Immutable;
using Pipeline.News.Metadata.Titles;
using Pipeline.News.Reading.LinkedData;

namespace Pipeline.News.Metadata.Fields;

/// <summary>Finds the page's own article among its JSON-LD nodes, and what it says.</summary>
internal static class LinkedArticleReader
{
    /// <summary>A node whose title agrees less speaks of another text.</summary>
    private const double LeastAgreement = 0.8;

    /// <summary>The site, a section, the article.</summary>
    private const int FewestLevels = 3;

    /// <summary>What signs and is no person, beside what the vocabulary calls some kind of organization.</summary>
    private static readonly FrozenSet<string> OtherAgents =
        new[] { "Blog", "Brand", "Corporation", "LocalBusiness", "Newspaper", "Periodical", "Place", "Product", "Project", "SoftwareApplication", "WebPage", "WebSite" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="titles">By which the page itself goes, to tell its article from others that it names.</param>
    public static LinkedArticle Read(LinkedGraph graph, IReadOnlyCollection<string> titles)
    {
        if (graph.IsEmpty)
        {
            return LinkedArticle.None;
        }

        var article = Best([.. graph.Articles], titles) ?? SameTitle(graph, titles);
        var page = graph.First("WebPage", "ItemPage", "AboutPage", "FAQPage", "MedicalWebPage");
        var site = graph.First("WebSite");
        return new LinkedArticle
        {
            Headline = Text(article, "headline") ?? Text(article, "name") ?? Text(article, "title"),
            Description = Text(article, "alternativeHeadline") ?? Text(article, "description"),
            Authors = Authors(graph, article) is { IsEmpty: false } authors ? authors : Authors(graph, page),
            Publisher = NameOf(graph, article?["publisher"]) ?? NameOf(graph, page?["publisher"]) ?? NameOf(graph, site?["publisher"]),
            Site = Text(site, "name"),
            Published = Text(article, "datePublished") ?? Text(article, "dateCreated") ?? Text(article, "uploadDate") ?? Text(article, "pub_date"),
            Modified = Text(article, "dateModified"),
            PagePublished = Text(page, "datePublished"),
            PageModified = Text(page, "dateModified"),
            PageName = Text(page, "headline") ?? Text(page, "name"),
            Section = LinkedGraph.Values(article?["articleSection"] ?? article?["section"]).Select(LinkedGraph.TextOf).FirstOrDefault(),
            Keywords = [.. LinkedGraph.Values(article?["keywords"]).Select(k => LinkedGraph.TextOf(k) ?? Text(k, "name")).OfType<string>()],
            Breadcrumb = Crumb(graph.First("BreadcrumbList")),
            Language = Language(article) ?? Language(page),
            Url = Address(article) ?? Text(page, "url"),
            Dateline = Text(article, "dateline"),
        };
    }

    /// <summary>The article node that bears the page's title and says most of itself; the first of equals.</summary>
    private static LooseJson.Members? Best(LooseJson.Members[] articles, IReadOnlyCollection<string> titles)
    {
        LooseJson.Members? best = null;
        var most = -1;
        foreach (var node in articles)
        {
            var score = (node["headline"] is null ? 0 : 2) + (node["datePublished"] is null ? 0 : 2)
                + (node["author"] is null ? 0 : 1) + (node["mainEntityOfPage"] is null ? 0 : 1) + (node["publisher"] is null ? 0 : 1)
                + (articles.Length > 1 && IsTitled(node, titles) ? 4 : 0);
            if (score > most)
            {
                (best, most) = (node, score);
            }
        }

        return best;
    }

    /// <summary>Some pages call their article a work, a review, a recipe or nothing at all: it is what bears the page's title and has a writer or a day.</summary>
    private static LooseJson.Members? SameTitle(LinkedGraph graph, IReadOnlyCollection<string> titles) =>
        graph.Named.FirstOrDefault(n => (n["author"] ?? n["authors"] ?? n["datePublished"] ?? n["uploadDate"] ?? n["pub_date"]) is not null && IsTitled(n, titles));

    private static bool IsTitled(LooseJson.Members node, IReadOnlyCollection<string> titles) =>
        (Text(node, "headline") ?? Text(node, "name") ?? Text(node, "title")) is { } own && titles.Any(t => TitleWords.Agreement(t, own) >= LeastAgreement);

    /// <summary>A language may be named, and its tag be another name of it.</summary>
    private static string? Language(LooseJson.Members? node) => Text(node, "inLanguage") ?? Text(node?["inLanguage"], "alternateName");

    /// <summary>The level above the article, where the first is not the site itself.</summary>
    private static string? Crumb(LooseJson.Members? list)
    {
        var names = LinkedGraph.Values(list?["itemListElement"]).Select(i => Text(i, "name") ?? Text(i["item"], "name")).OfType<string>().ToArray();
        return names.Length >= FewestLevels ? names[^2] : null;
    }

    private static ImmutableArray<LinkedAgent> Authors(LinkedGraph graph, LooseJson.Members? node) =>
        node is null ? [] : [.. Agents(graph, node["author"] ?? node["creator"] ?? node["authors"])];

    private static IEnumerable<LinkedAgent> Agents(LinkedGraph graph, LooseJson? value)
    {
        foreach (var item in LinkedGraph.Values(value))
        {
            var agent = graph.Resolve(item);
            if (agent is LooseJson.Members node)
            {
                var types = LinkedGraph.TypesOf(node).ToArray();
                foreach (var name in NamesOf(node))
                {
                    yield return new LinkedAgent(name, IsPerson(types));
                }
            }
            else if (LinkedGraph.TextOf(agent) is { } name)
            {
                yield return new LinkedAgent(name, null);
            }
        }
    }

    /// <summary>Null for types that say nothing, as <c>Thing</c>, which all are.</summary>
    private static bool? IsPerson(string[] types) =>
        types.Contains("Person", StringComparer.OrdinalIgnoreCase) ? true
        : types.Any(t => t.Contains("organization", StringComparison.OrdinalIgnoreCase) || OtherAgents.Contains(t)) ? false
        : null;

    private static IEnumerable<string> NamesOf(LooseJson.Members agent) =>
        agent["name"] is null && (Text(agent, "givenName") ?? Text(agent, "firstName")) is { } given && (Text(agent, "familyName") ?? Text(agent, "lastName")) is { } family
            ? [given + " " + family]
            : agent["name"] is null && Text(agent, "url") is { } address ? [address]
            : LinkedGraph.Values(agent["name"]).Select(LinkedGraph.TextOf).OfType<string>();

    private static string? NameOf(LinkedGraph graph, LooseJson? value) => LinkedGraph.Values(value)
        .Select(graph.Resolve).Select(v => v is LooseJson.Members node ? Text(node, "name") : LinkedGraph.TextOf(v)).FirstOrDefault(n => n is not null);

    private static string? Address(LooseJson.Members? article) =>
        Text(article, "url") ?? (article?["mainEntityOfPage"] is { } entity ? LinkedGraph.TextOf(entity) ?? Text(entity, "@id") : null);

    private static string? Text(LooseJson? node, string name) => node is null ? null : LinkedGraph.TextOf(node[name]);
}
