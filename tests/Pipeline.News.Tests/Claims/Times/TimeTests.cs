using Pipeline.News.Claims.Details;

namespace Pipeline.News.Tests.Claims.Times;

public sealed class TimeTests
{
    public static TheoryData<string, string> Spec
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (passage, expected) in Passages.Read("Times/times.txt"))
            {
                data.Add(passage, string.Join("\n", expected));
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Spec))]
    public void Resolves_times_as_seen_from_Friday_12_February_2016(string passage, string expected)
    {
        var details = ArticleDetails.Read(Passages.Annotate(passage), Passages.OnFriday.Published!.Value);

        Assert.Equal(expected, string.Join("\n", details.Times.Select(time => $"{time.Span.In(passage)} | {time.Value ?? "-"}")));
    }

    [Fact]
    public void Leaves_relative_times_unresolved_where_the_day_of_publication_is_not_known()
    {
        var details = ArticleDetails.Read(Passages.Annotate("The bridge fell on Thursday, two years after March 2011."), null);

        Assert.Equal([null, "2011-03"], details.Times.Select(time => time.Value));
    }
}
