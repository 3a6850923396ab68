using System.Collections.Immutable;
using Pipeline.News.Bylines;
using Pipeline.News.Cleaning;
using Pipeline.News.Dates;
using Pipeline.News.Metadata.Dumps;
using Pipeline.News.Metadata.Fields;
using Pipeline.News.Metadata.Times;
using Pipeline.News.Reading;
using Pipeline.News.Reading.Evidence;
using Pipeline.News.Texts;

namespace Pipeline.News.Metadata;

/// <summary>Ranks what stands beside an article with what its page or text says: in each field the more trusted value stays.</summary>
internal static class EvidenceRanking
{
    // Characters: longer than headlines, outlets' names and sections are; what is longer stands in the wrong field.
    private const int LongestTitle = 300;
    private const int LongestName = 80;
    private const int LongestTopic = 60;

    /// <summary>Set in the largest letters, above a dump's best guess among its lines (.75) and below a page's own headings (.93); an estimate.</summary>
    private const double ShownHeading = 0.85;

    public static ArticleMetadata Join(ArticleMetadata own, SourceEvidence beside, CleanText body, DateTimeOffset? uploadedAt)
    {
        var trust = EvidenceTrust.In(beside.Origin);
        var published = Better(own.Published, Time(beside.Published, trust, own, beside, uploadedAt));
        return own with
        {
            Headline = Better(own.Headline, Better(Heading(beside, trust), Title(beside, trust, body))),
            Authors = Authors(own.Authors, beside, trust),
            Publisher = Better(own.Publisher, Short(beside.Publisher, LongestName) is { } name && !(beside.Origin == EvidenceOrigin.Mail && PersonNames.IsSurelyFullName(name)) ? new(name, trust.From, trust.Publisher) : null),
            Published = published,
            Modified = NotBefore(published, Better(own.Modified, Time(beside.Modified, trust, own, beside, uploadedAt))),
            Url = Better(own.Url, Addresses.IsAbsolute(beside.Url) ? new(beside.Url!, trust.From, trust.Url) : null),
            Section = Better(own.Section, Short(beside.Section, LongestTopic) is { } section ? new(section, trust.From, trust.Topic) : null),
            Tags = own.Tags.IsEmpty || own.Tags[0].Confidence < trust.Topic
                ? Topics.Distinct(beside.Tags, trust.From, trust.Topic) is { IsEmpty: false } tags ? tags : own.Tags
                : own.Tags,
        };
    }

    private static Sourced<string>? Heading(SourceEvidence beside, EvidenceTrust trust) =>
        Short(beside.Heading, LongestTitle) is { } heading ? new(heading, trust.From, ShownHeading) : null;

    private static Sourced<T>? Better<T>(Sourced<T>? own, Sourced<T>? beside) =>
        own is null || (beside is not null && beside.Confidence > own.Confidence) ? beside : own;

    /// <summary>A document's property often is another document's title: it has to speak of what the body speaks of.</summary>
    private static Sourced<string>? Title(SourceEvidence beside, EvidenceTrust trust, CleanText body)
    {
        if (Short(beside.Title, LongestTitle) is not { } title)
        {
            return null;
        }

        using var words = new BodyWords(body.Text);
        return beside.Origin != EvidenceOrigin.File || words.Support(title).Shared >= 2 ? new(title, trust.From, trust.Title) : null;
    }

    /// <summary>A mail's sender and a document's author may be whoever passed it on: only where nobody is named, and it surely is a person.</summary>
    private static ImmutableArray<Sourced<string>> Authors(ImmutableArray<Sourced<string>> own, SourceEvidence beside, EvidenceTrust trust)
    {
        var isField = beside.Origin is EvidenceOrigin.FrontMatter or EvidenceOrigin.Feed;
        if (!own.IsEmpty && (!isField || own[0].Confidence >= trust.Author))
        {
            return own;
        }

        var names = beside.Authors
            .SelectMany(a => BylineReader.Names(a, isField ? NameTrust.Declared : NameTrust.Plain))
            .Where(n => isField || PersonNames.IsSurelyFullName(n))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(n => new Sourced<string>(n, trust.From, trust.Author));
        return names.ToImmutableArray() is { IsEmpty: false } people ? people : own;
    }

    private static Sourced<NewsTime>? Time(string? text, EvidenceTrust trust, ArticleMetadata own, SourceEvidence beside, DateTimeOffset? uploadedAt)
    {
        var url = own.Url?.Value ?? beside.Url;
        var reading = new DateReading(DayMonthOrder.Of([], own.Language?.Value, url), url, LinkedArticle.None, uploadedAt);
        return reading.First([new(MachineDate.Read(text), trust.From, trust.Time)]);
    }

    private static Sourced<NewsTime>? NotBefore(Sourced<NewsTime>? published, Sourced<NewsTime>? modified) =>
        modified is not null && published is not null && modified.Value.Date < published.Value.Date ? null : modified;

    /// <summary>In the one form that texts have; half a surrogate pair, which a file of any kind may hold, is replaced.</summary>
    private static string? Short(string? text, int longest) =>
        text is { Length: > 0 } && text.Length <= 2 * longest
        && WhiteSpace.Collapse(CharacterCleanup.Clean(text)) is { Length: > 0 } clean && clean.Length <= longest
            ? clean
            : null;
}
