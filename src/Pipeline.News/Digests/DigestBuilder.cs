using System.Collections.Immutable;
using Pipeline.News.Articles;
using Pipeline.News.Claims;
using Pipeline.News.Stories;

namespace Pipeline.News.Digests;

/// <summary>Lays out what a day's comparison found.</summary>
internal static class DigestBuilder
{
    public static Digest Build(
        DigestDay day,
        string inputHash,
        Comparison comparison,
        ImmutableArray<DigestStory> stories,
        ImmutableArray<ReportedClaim> singleSource,
        IReadOnlyList<RejectedUpload> rejected,
        Digest? replaced)
    {
        var outlets = comparison.Articles.Select(a => Outlets.KeyOf(a.Metadata)).ToList();
        return new Digest
        {
            Day = day.Date,
            TimeZone = day.TimeZone,
            From = day.From,
            To = day.To,
            Revision = (replaced?.Revision ?? 0) + 1,
            InputHash = inputHash,
            Changes = replaced is null ? [] : DigestChanges.Between(replaced, stories),
            Counts = new DigestCounts(
                comparison.Articles.Length,
                stories.Length,
                stories.Sum(s => s.IndependentSources),
                stories.Sum(s => s.Sources.Count(source => source.Copy is not null)),
                comparison.Articles.Sum(a => a.ClaimsFound),
                comparison.Claims.Count(c => c.Relation == ClaimRelation.Same) + comparison.Figures.Count(f => f.Relation == FigureRelation.Agree),
                comparison.Claims.Count(c => c.Relation == ClaimRelation.Contradicts) + comparison.Figures.Count(f => f.Relation == FigureRelation.Conflict),
                rejected.Count,
                comparison.Articles.Count(a => !EnglishOnly.Reads(a.Metadata)))
            {
                Outlets = outlets.OfType<string>().Distinct(StringComparer.Ordinal).Count(),
                UnknownOutlets = outlets.Count(o => o is null),
            },
            Stories = stories,
            SingleSource = singleSource,
            Rejected = [.. rejected.OrderBy(r => r.Source, StringComparer.Ordinal)],
        };
    }
}
