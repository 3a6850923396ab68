using System.Collections.Immutable;
using Pipeline.News.Cleaning;

namespace Pipeline.News.Metadata.Dumps;

/// <summary>The metadata of a text dump or note: what the lines around the body say.</summary>
internal static class DumpMetadata
{
    public static ArticleMetadata Read(CleanText body, DateTimeOffset? uploadedAt)
    {
        var lines = DumpLine.Of(body);
        var (headline, deck, at) = DumpHeadlines.Read(lines, body);
        var (published, modified) = DumpTimes.Read(lines, at, body, uploadedAt);
        var publisher = DumpPublishers.Read(lines, at);
        var dateline = Datelines.Read(body.Text);
        return new ArticleMetadata
        {
            Headline = headline,
            Deck = deck,
            Authors = Authors(lines, at, publisher?.Value),
            Agencies = Agencies.Read([], body, dateline),
            Publisher = publisher,
            Published = published,
            Modified = modified,
            // Sections are named in capitals; a lower-case word there is a label ("update").
            Section = lines.Where(l => l.Rule == DropRules.Section && char.IsUpper(l.Text[0])).Select(l => new Sourced<string>(l.Text, FieldSource.Text, 0.7)).FirstOrDefault(),
            Tags = DumpTags.Read(lines, body),
            Dateline = dateline is { } read ? new Sourced<string>(read.Place, FieldSource.Text, 0.9) : null,
            Language = Languages.Of(body.Text),
            Captions = Captions.Read(body),
        };
    }

    private static ImmutableArray<Sourced<string>> Authors(ImmutableArray<DumpLine> lines, int headline, string? publisher)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var near = line.Place == LinePlace.BeforeBody && headline >= 0 && Math.Abs(i - headline) <= 6;
            var opened = Bylines.AfterOpener(line.Text) is not null;
            if ((line.Rule == DropRules.Byline || (near && opened && line.Rule is DropRules.OutsideBody or DropRules.Menu)) && line.Text.Length <= 150)
            {
                var names = Bylines.Names(line.Text, opened ? NameTrust.Pointed : NameTrust.Plain);
                if (names.Any(n => n != publisher))
                {
                    return [.. names.Where(n => n != publisher).Select(n => new Sourced<string>(n, FieldSource.Text, 0.8))];
                }
            }
        }

        return [];
    }
}
