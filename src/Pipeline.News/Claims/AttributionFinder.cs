using System.Collections.Immutable;
using Pipeline.News.Claims.Attributions;
using Pipeline.News.Language;

namespace Pipeline.News.Claims;

/// <summary>Finds reports of speech and thought: cue first, then its source, then its content; then quotations that go on without a cue, those inside others, and posts with their signature.</summary>
internal static class AttributionFinder
{
    /// <returns>In the order of their cues; those inside quotations and the posts behind the others.</returns>
    public static ImmutableArray<Attribution> Find(AnnotatedText text)
    {
        var tokens = TokenStream.Of(text);
        var reports = ReportFinder.Find(tokens);
        QuotationFollower.Extend(tokens, reports);
        InnerQuotations.AddTo(tokens, reports);
        return [.. reports.Select(report => AttributionMapping.ToAttribution(tokens, report)), .. SignedPosts.Find(text)];
    }
}
