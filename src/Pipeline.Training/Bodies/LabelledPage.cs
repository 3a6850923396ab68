using System.Text;
using System.Text.Json;
using Pipeline.News.Cleaning.Html.Blocks;
using Pipeline.News.Reading;

namespace Pipeline.Training.Bodies;

/// <summary>A page, flattened, with each of its blocks labelled by the annotated body.</summary>
/// <param name="Weight">Of its blocks while trees are fitted; a page that was changed counts less than one as it is.</param>
internal sealed record LabelledPage(string Id, string Site, string Gold, PageFacts Facts, float[] Labels, float Weight = 1)
{
    /// <summary>Half of the sites may be looked at while features are made; the other half only checks them.</summary>
    public bool IsOpen => Site.Sum(c => c) % 2 == 0;

    /// <summary>Reads <c>gold.json</c> (id to <c>articleBody</c> and <c>url</c>) and the pages <c>ID.html</c> of a folder, in the order of the ids.</summary>
    /// <param name="shift">Of each page, the change of <see cref="PageShifts"/> that is made to it; null for none.</param>
    public static LabelledPage[] Load(string goldFile, string htmlFolder, Func<int, string?> shift)
    {
        using var gold = JsonDocument.Parse(File.ReadAllBytes(goldFile));
        var teasers = new TeaserShift(gold.RootElement);
        return [.. gold.RootElement.EnumerateObject().OrderBy(page => page.Name, StringComparer.Ordinal).ToArray()
            .AsParallel().AsOrdered()
            .Select((page, i) => Read(page.Name, page.Value, Path.Combine(htmlFolder, page.Name + ".html"), shift(i) is { } name ? new Change(name, teasers, i) : null))
            .OfType<LabelledPage>()];
    }

    private static LabelledPage? Read(string id, JsonElement gold, string file, Change? change)
    {
        var body = gold.GetProperty("articleBody").GetString() ?? "";
        var site = Uri.TryCreate(gold.GetProperty("url").GetString(), UriKind.Absolute, out var url) ? url.Host : id;
        var bytes = File.ReadAllBytes(file);
        if (change is not null)
        {
            (var changed, body) = change.Apply(TextDecoder.Decode(bytes, isHtml: true).Text, body);
            bytes = Encoding.UTF8.GetBytes(changed);
        }

        if (!DocumentReader.Read(new SourceBlob(file, bytes)).TryGet(out var document, out _) || document is not HtmlDocument html)
        {
            return null;
        }

        var facts = PageFacts.Of(PageFlattener.Flatten(html));
        var page = new LabelledPage(id, site, body, facts, BlockLabels.Of(facts.Page, body));
        return change is null ? page : ShortBody.Of(page, change.Name);
    }

    /// <summary>What is made of page <paramref name="Number"/> before it is read.</summary>
    private sealed record Change(string Name, TeaserShift Teasers, int Number)
    {
        public (string Html, string Gold) Apply(string html, string gold) => Name switch
        {
            ShortBody.Brief or ShortBody.News => (html, gold),
            TeaserShift.News or TeaserShift.Short or TeaserShift.Briefs => (Teasers.Apply(html, Number), gold),
            _ => PageShifts.Apply(Name, html, gold),
        };
    }
}
