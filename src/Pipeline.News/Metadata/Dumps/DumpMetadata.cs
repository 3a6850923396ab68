using Pipeline.News.Cleaning;

namespace Pipeline.News.Metadata.Dumps;

/// <summary>The metadata of a text dump or note: what the lines around the body say.</summary>
internal static class DumpMetadata
{
    public static ArticleMetadata Read(CleanText body, DateTimeOffset? uploadedAt)
    {
        var lines = DumpLine.Of(body);
        using var words = new BodyWords(body.Text);
        var (headline, deck, at) = DumpHeadlines.Read(lines, words);
        var language = Languages.Of(body.Text);
        var (published, modified) = DumpTimes.Read(lines, at, body, language?.Value, uploadedAt);
        var publisher = DumpPublishers.Read(lines, at);
        var dateline = Datelines.Read(body.Text);
        return new ArticleMetadata
        {
            Headline = headline,
            Deck = deck,
            Authors = DumpAuthors.Read(lines, at, body, words, publisher?.Value),
            Agencies = Agencies.Read([], [.. lines.Where(l => l.Place == LinePlace.BeforeBody).Select(l => l.Rule is DropRules.Caption or DropRules.PhotoCredit ? "" : l.Text)], at, body, dateline),
            Publisher = publisher,
            Published = published,
            Modified = modified,
            // Sections are named in capitals; a lower-case word there is a label ("update").
            Section = lines.Where(l => l.Rule == DropRules.Section && char.IsUpper(l.Text[0])).Select(l => new Sourced<string>(l.Text, FieldSource.Text, 0.7)).FirstOrDefault(),
            Tags = DumpTags.Read(lines, body),
            Dateline = dateline is { } read ? new Sourced<string>(read.Place, FieldSource.Text, 0.9) : null,
            Language = language,
            Captions = Captions.Read(body),
        };
    }
}
