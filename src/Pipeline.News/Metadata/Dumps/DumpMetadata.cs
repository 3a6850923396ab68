using System.Collections.Immutable;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata.Fields;
using Pipeline.News.Reading.Evidence;

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
        var dateline = Datelines.Read(body.Text);
        var publisher = DumpPublishers.Read(lines, at, dateline?.Agency);
        return new ArticleMetadata
        {
            Headline = headline,
            Deck = deck,
            Authors = DumpAuthors.Read(lines, at, body, words, publisher?.Value),
            Agencies = Agencies.Read([], WithoutPictures(lines), at, body, dateline),
            Publisher = publisher,
            Published = published,
            Modified = modified,
            Section = Section(lines, at),
            Tags = DumpTags.Read(lines, body),
            Dateline = dateline is { } read ? new Sourced<string>(read.Place, FieldSource.Text, 0.9) : null,
            Language = language,
            Captions = Captions.Read(body),
        };
    }

    /// <summary>The lines before the body; those of pictures are empty, for they name who took them.</summary>
    private static string[] WithoutPictures(ImmutableArray<DumpLine> lines)
    {
        var before = new string[DumpLine.CountBeforeBody(lines)];
        for (var i = 0; i < before.Length; i++)
        {
            before[i] = lines[i].Rule is DropRules.Caption or DropRules.PhotoCredit ? "" : lines[i].Text;
        }

        return before;
    }

    /// <summary>The label right above the headline: of 22 such lines 5 are the section that the same page declares, of labels elsewhere hardly any.</summary>
    private static Sourced<string>? Section(ImmutableArray<DumpLine> lines, int headline) =>
        headline > 0 && lines[headline - 1] is { Rule: DropRules.Section, Text: { Length: <= 30 } label } && char.IsUpper(label[0]) && !label.Any(char.IsAsciiDigit)
            ? new Sourced<string>(label, FieldSource.Text, 0.41)
            : null;
}
