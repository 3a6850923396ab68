using Pipeline.News.Stories;

namespace Pipeline.News.Tests.Stories;

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

    [Fact]
    public void Fingerprints_tell_copies_from_strangers()
    {
        var (wire, edited, own) = (Fingerprints.Of(Wire), Fingerprints.Of(Wire + " More follows."), Fingerprints.Of(Own));

        Assert.True(Fingerprints.SameWords(wire, Fingerprints.Of(Wire.ToUpperInvariant())));
        Assert.False(Fingerprints.SameWords(wire, edited));
        Assert.True(Fingerprints.Likeness(wire, edited) > 0.7);
        Assert.True(Fingerprints.Likeness(wire, own) < 0.3);
    }

    private static System.Collections.Immutable.ImmutableArray<CopyGroup> Find(params Article[] articles) => CopyFinder.Find([.. articles]);
}
