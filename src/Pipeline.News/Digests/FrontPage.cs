using System.Collections.Immutable;

namespace Pipeline.News.Digests;

/// <summary>How much room each story of a day gets, so that the open part of fifty articles is read in three minutes. Each list is in the digest's order.</summary>
/// <param name="Leads">Told at length: what happened, where sources differ, who said what. One after the other these lists are the digest's order.</param>
/// <param name="Others">Told in a sentence.</param>
/// <param name="Briefs">A headline each.</param>
public sealed record FrontPage(ImmutableArray<DigestStory> Leads, ImmutableArray<DigestStory> Others, ImmutableArray<DigestStory> Briefs)
{
    // With these and what stands open in DigestBody, 50 articles in 24 stories come to 700 words: FrontPageTests counts them.
    private const int MostLeads = 3;
    private const int MostOthers = 5;

    public static FrontPage Of(Digest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        // A day of older pieces alone is told as any other.
        var news = digest.Stories.Where(s => !s.Older).ToArray() is { Length: > 0 } some ? some : [.. digest.Stories];
        // A quiet day is all leads; on others what one source alone has is told in brief.
        var leads = news.TakeWhile(s => s.IndependentSources > 1 || news.Length <= MostLeads).Take(MostLeads).ToArray();
        var others = news.Skip(leads.Length).TakeWhile(s => s.IndependentSources > 1).Take(MostOthers).ToArray();
        return new FrontPage([.. leads], [.. others], [.. news.Skip(leads.Length + others.Length)]) { Older = [.. digest.Stories.Except(news)] };
    }

    /// <summary>Stories of pieces that were published more than three days before, beside newer ones: a headline each, apart.</summary>
    public ImmutableArray<DigestStory> Older { get; init; } = [];

    /// <summary>A figure that reaches over several stories stands under the first of them: for another one, where its figures stand.</summary>
    public ImmutableDictionary<string, DigestStory> Elsewhere(DigestStory story) => Leads.AddRange(Others).TakeWhile(s => s.Id != story.Id)
        .SelectMany(before => before.Figures.Select(f => (f.Id, Story: before))).Where(f => story.Figures.Any(own => own.Id == f.Id))
        .DistinctBy(f => f.Id).ToImmutableDictionary(f => f.Id, f => f.Story);
}
