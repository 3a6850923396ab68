using Pipeline.News.Reading;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Metadata;

/// <summary>How often each field of such evidence is right. Estimates beside the measured shares of pages and dumps: there are no development data of these kinds.</summary>
/// <param name="From">How it is named where metadata tells its source.</param>
internal sealed record EvidenceTrust(FieldSource From, double Title, double Author, double Publisher, double Time, double Url, double Topic)
{
    /// <summary>Written by whoever saved the article, for this use.</summary>
    private static readonly EvidenceTrust FrontMatter = new(FieldSource.FrontMatter, 0.95, 0.94, 0.9, 0.93, 0.97, 0.9);

    /// <summary>As the publisher's own page declares them.</summary>
    private static readonly EvidenceTrust Feed = new(FieldSource.Feed, 0.93, 0.9, 0.85, 0.9, 0.97, 0.8);

    /// <summary>A subject is above a text's own first line (.75) and below a page's heading that its title confirms (.93).</summary>
    private static readonly EvidenceTrust Mail = new(FieldSource.Mail, 0.8, 0.7, 0.7, 0.85, 0.9, 0.7);

    /// <summary>Below all that page or text say: templates keep the title and author of another document, and a clock writes the date.</summary>
    private static readonly EvidenceTrust File = new(FieldSource.File, 0.5, 0.5, 0.5, 0.4, 0.9, 0.5);

    public static EvidenceTrust In(EvidenceOrigin origin) => origin switch
    {
        EvidenceOrigin.FrontMatter => FrontMatter,
        EvidenceOrigin.Feed => Feed,
        EvidenceOrigin.Mail => Mail,
        _ => File,
    };
}
