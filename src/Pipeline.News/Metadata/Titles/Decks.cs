using Pipeline.News.Cleaning;
using Pipeline.News.Metadata.Authors;
using Pipeline.News.Metadata.Fields;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Metadata.Titles;

/// <summary>The standfirst under a page's headline.</summary>
internal static class Decks
{
    // Characters: shorter lines under a headline are labels and places.
    private const int ShortestDeck = 30;

    /// <summary>How many lines below the headline a deck may stand.</summary>
    private const int LinesBelow = 4;

    /// <summary>
    /// Of 63 lines that cleaning took for decks 44 say what the page declares of itself; of the others 9 were decks when read, and
    /// the rest leads, offers and lines about the writer, which are no longer taken. Each share with ten more cases of which eight are right.
    /// </summary>
    private const double ShownDeck = 0.84;

    /// <summary>12 of 12.</summary>
    private const double DeclaredAndShown = 0.91;

    public static Sourced<string>? Read(PageEvidence page, LinkedArticle linked, CleanText body, string? headline, int line)
    {
        if (body.Deck is { } deck && !Biographies.BeginsOne(deck))
        {
            return new Sourced<string>(deck, FieldSource.Html, ShownDeck);
        }

        if (body.Dropped.FirstOrDefault(d => d.Rule == DropRules.Deck && !Biographies.BeginsOne(d.Text)) is { } block)
        {
            return new Sourced<string>(block.Text, FieldSource.Html, ShownDeck);
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
                return new Sourced<string>(text, FieldSource.Html, DeclaredAndShown);
            }
        }

        return null;
    }
}
