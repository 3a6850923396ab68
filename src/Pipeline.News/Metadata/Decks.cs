using Pipeline.News.Cleaning;
using Pipeline.News.Metadata.LinkedData;
using Pipeline.News.Metadata.Pages;

namespace Pipeline.News.Metadata;

/// <summary>The standfirst under a page's headline.</summary>
internal static class Decks
{
    private const int ShortestDeck = 30;

    /// <summary>How many lines below the headline a deck may stand.</summary>
    private const int LinesBelow = 4;

    public static Sourced<string>? Read(PageEvidence page, LinkedArticle linked, CleanText body, string? headline, int line)
    {
        if (body.Dropped.FirstOrDefault(d => d.Rule == DropRules.Deck) is { } block)
        {
            return new Sourced<string>(block.Text, FieldSource.Html, 0.9);
        }

        // A declared description is the deck only where the page shows it below its headline, outside the body.
        if (headline is null || line < 0)
        {
            return null;
        }

        string?[] descriptions = [linked.Description, .. page.Metas.For("description").Select(m => m.Value)];
        for (var i = line + 1; i < page.Lines.Length && i <= line + LinesBelow; i++)
        {
            var text = page.Lines[i].Text;
            if (text.Length >= ShortestDeck && !body.Text.Contains(text, StringComparison.Ordinal)
                && descriptions.Any(d => d is not null && TitleWords.Agreement(d, text) >= 0.9))
            {
                return new Sourced<string>(text, FieldSource.Html, 0.8);
            }
        }

        return null;
    }
}
