using Pipeline.News.Claims;
using Pipeline.News.Texts;
using Pipeline.Search.Answers;
using Pipeline.Search.Queries;
using Pipeline.Search.Words;

namespace Pipeline.Pages.Tests.Searches;

/// <summary>Answers made by hand.</summary>
internal static class SearchSamples
{
    public static readonly DateOnly Day = new(2026, 3, 2);

    private static readonly FoundText Bad = new(Samples.Hostile, [new TextSpan(0, 4), new TextSpan(12, 20)]);

    /// <summary>Every text that comes from outside is one that would be markup.</summary>
    public static SearchAnswer Hostile { get; } = new()
    {
        Query = SearchQuery.Read(Samples.Hostile, Samples.Hostile, "2026-03"),
        Notes = [Samples.Hostile],
        Searched = [Day],
        WithoutIndex = [Day.AddDays(-1)],
        DidYouMean = Samples.Hostile,
        Outlets = [new OutletHits(Samples.Hostile, 2), new OutletHits("The Courier", 1)],
        Days = [new DayHits(Day, 2), new DayHits(Day.AddDays(-1), 1)],
        Groups = [.. Enum.GetValues<SearchKind>().Select(kind => new HitGroup(kind, 9, [Hit(kind, Bad, Samples.Hostile), Hit(kind, Bad, Samples.Hostile + "2")], false))],
    };

    public static SearchHit Hit(SearchKind kind, FoundText text, string source) => new()
    {
        Kind = kind,
        Day = Day,
        Text = text,
        Passage = kind is SearchKind.Story or SearchKind.Article ? text : null,
        Source = kind is SearchKind.Article or SearchKind.Claim ? source : null,
        Outlet = source,
        Story = kind is SearchKind.Story or SearchKind.Article ? "s1" : null,
        StoryHeadline = text.Text,
        Speaker = text,
        Role = text.Text,
        ClaimKind = ClaimKind.Direct,
        Content = [text.Text],
        Count = 2,
    };
}
