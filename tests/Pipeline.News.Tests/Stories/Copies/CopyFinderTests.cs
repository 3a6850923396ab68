using Pipeline.News.Articles;
using Pipeline.News.Stories;
using Pipeline.News.Stories.Copies;

namespace Pipeline.News.Tests.Stories.Copies;

public sealed class CopyFinderTests
{
    private const string Wire =
        "The harbour of Orvale was closed on Tuesday after a ferry struck the eastern breakwater and took on water, the coast guard said. "
        + "All 214 passengers were brought ashore within two hours, and eleven of them were treated for cold. The captain told investigators "
        + "that the rudder had failed as the ship turned into the channel against a strong north wind. Divers began to examine the hull in the "
        + "afternoon, and the owners said that a second ship would take over the crossing from Thursday at the latest.";

    private const string Own =
        "Travellers to the islands must expect long delays this week. A ferry ran aground at the mouth of the harbour, and it is not known "
        + "when the crossing will open again. Hotels along the quay took in those who were stranded, while fishermen complained that nobody "
        + "had warned them about the floating wreckage which tore two of their nets during the night.";

    [Fact]
    public void The_same_words_under_another_headline_are_an_exact_copy()
    {
        var copies = Find(Made.Article("a.txt", "Ferry strikes breakwater", Wire), Made.Article("b.txt", "Harbour closed", Wire.Replace(". ", ".\n\n", StringComparison.Ordinal)));

        Assert.Equal(CopyKind.Exact, Assert.Single(copies).Kind);
    }

    [Fact]
    public void An_edited_text_is_a_near_copy()
    {
        var copies = Find(Made.Article("a.txt", "A", Wire), Made.Article("b.txt", "B", Wire.Replace("eleven", "twelve", StringComparison.Ordinal) + " The mayor thanked the crews."));

        Assert.Equal(CopyKind.Near, Assert.Single(copies).Kind);
    }

    [Fact]
    public void A_shortened_text_is_an_excerpt_and_names_the_longer_one_first()
    {
        var cut = Wire[..Wire.IndexOf("Divers", StringComparison.Ordinal)];
        var copies = Find(Made.Article("a.txt", "A", cut), Made.Article("b.txt", "B", $"{Wire} {Own} {string.Join(' ', Enumerable.Range(0, 150))}"));

        var group = Assert.Single(copies);
        Assert.Equal(CopyKind.Excerpt, group.Kind);
        Assert.Equal([1, 0], group.Articles.ToArray());
    }

    [Fact]
    public void Articles_that_credit_one_agency_for_the_same_paragraph_are_not_independent()
    {
        var paragraph = Wire[..Wire.IndexOf("Divers", StringComparison.Ordinal)];
        var copies = Find(
            Made.Article("a.txt", "A", paragraph + Own + Own.ToUpperInvariant().Replace("THE", "that other", StringComparison.Ordinal), agency: "Reuters"),
            Made.Article("b.txt", "B", paragraph + string.Join(' ', Enumerable.Range(0, 200).Select(i => $"word{i}")), agency: "Reuters"));

        Assert.Equal(CopyKind.SameAgency, Assert.Single(copies).Kind);
    }

    [Fact]
    public void Two_reports_of_one_event_in_their_own_words_are_no_copies() =>
        Assert.Empty(Find(Made.Article("a.txt", "A", Wire), Made.Article("b.txt", "B", Own)));

    [Theory]
    [InlineData(null)]
    [InlineData("Reuters")]
    public void One_form_filled_in_for_two_earthquakes_is_no_copy(string? agency) => Assert.Empty(Find(
        Made.Article("a.txt", "Quake near Tarn", Quake("4.2", "Sunday at 8:03 a.m. twelve miles from Tarn", "Lund, 14 miles from Dorn and 31 miles from Halden", "3", "34", "6.2"), agency: agency),
        Made.Article("b.txt", "Quake near Norrby", Quake("3.6", "Wednesday at 11:47 p.m. two miles from Norrby", "Brek, 22 miles from Hamn and 40 miles from Orvale", "no", "59", "2.9"), agency: agency)));

    [Fact]
    public void A_report_with_a_new_toll_is_a_copy_of_the_one_before() => Assert.Equal(CopyKind.Near, Assert.Single(Find(
        Made.Article("a.txt", "A", Wire),
        Made.Article("b.txt", "B", Wire.Replace("214", "231", StringComparison.Ordinal).Replace("Tuesday", "Wednesday", StringComparison.Ordinal).Replace("eleven", "19", StringComparison.Ordinal)))).Kind);

    [Theory]
    [InlineData("2026-03-02", "2026-03-02T09:00", 1)]
    [InlineData("2026-03-02", "2026-03-03T09:00", 0)]
    [InlineData("2026-03-02T11:00", "2026-03-02T09:00", 1)]
    [InlineData("2026-03-02T08:00", "2026-03-02T09:00", 0)]
    public void A_day_without_an_hour_is_not_taken_for_its_midnight(string shorter, string longer, int original) => Assert.Equal(original, Assert.Single(Find(
        Made.Article("a.txt", "A", Wire, shorter), Made.Article("b.txt", "B", Wire + " The mayor thanked the crews.", longer))).Articles[0]);

    [Fact]
    public void A_live_page_that_was_read_three_times_is_one_source()
    {
        string[] entries =
        [
            "14:02 The coast guard says that the rudder of the ferry failed as it turned into the channel.",
            "14:20 Divers are on their way from Tarn, our reporter at the quay hears from the harbour master, Olaf Brandt.",
            "14:55 Hotels along the quay take in the stranded; the hall of the school at Kirk Lane is open as well.",
            "15:10 The owners say that the Norrby will take over the crossing from Thursday.",
            "15:45 Mayor Ada Lind has thanked the crews of both lifeboats, who brought 214 people ashore.",
            "16:30 Eleven passengers have been treated for cold; all but two of them have left the hospital of Lund.",
            "17:15 The divers have found a tear of two metres below the waterline.",
        ];
        string Page(int read) => string.Join("\n\n", entries.Take(read).Reverse()) + "\n\n" + Wire;
        var comparison = DigestComposer.Compare(
            [.. new[] { 2, 4, 7 }.Select(read => Made.Article($"live-{read}.txt", "Ferry strikes breakwater: live", Page(read))), Made.Article("own.txt", "Ferry runs aground at Orvale", Own)]);

        var live = comparison.Stories.Single(s => s.Articles.Any(a => comparison.Articles[a].Source == "live-2.txt"));
        Assert.Equal(3, live.Articles.Count(a => comparison.Articles[a].Source.StartsWith("live", StringComparison.Ordinal)));
        Assert.Equal(1, new CopyRoots(4, comparison.Copies).Independent([.. Enumerable.Range(0, 4).Where(a => comparison.Articles[a].Source.StartsWith("live", StringComparison.Ordinal))]));
    }

    private static string Quake(string magnitude, string where, string towns, string earlier, string average, string depth) =>
        $"A magnitude {magnitude} earthquake was reported {where}, according to the State Survey. The quake occurred nine miles from {towns}. "
        + $"In the past ten days, there have been {earlier} earthquakes of magnitude 3.0 or greater nearby. An average of {average} such earthquakes "
        + $"occur each year in the region, according to a recent three-year sample. The earthquake occurred at a depth of {depth} miles. Did you feel "
        + "this earthquake? Consider reporting what you felt. Find out what to do before, and during, an earthquake near you by reading our five-step "
        + "guide. This story was written by a computer program that watches the survey, and was checked by an editor before it was published.";

    [Fact]
    public void Fingerprints_are_equal_for_the_same_words_only()
    {
        Assert.Equal(Fingerprints.Of(Wire), Fingerprints.Of(Wire.ToUpperInvariant().Replace(",", "", StringComparison.Ordinal)));
        Assert.NotEqual(Fingerprints.Of(Wire), Fingerprints.Of(Wire + " More follows."));
        Assert.NotEqual(Fingerprints.Of(Wire), Fingerprints.Of(Own));
    }

    private static System.Collections.Immutable.ImmutableArray<CopyGroup> Find(params Article[] articles) => CopyFinder.Find([.. articles]);
}
