using Pipeline.News.Dates;

namespace Pipeline.News.Tests.Dates;

public class WeekdayAndZoneTests
{
    [Theory]
    [InlineData("Thursday 04/03/2021", "2021-03-04")]
    [InlineData("Sat, 04/03/2021", "2021-04-03")]
    [InlineData("04/03/2021 (Thursday)", "2021-03-04")]
    [InlineData("jeudi 04/03/2021", "2021-03-04")]
    [InlineData("Donnerstag, 04/03/2021", "2021-03-04")]
    public void The_day_of_the_week_tells_day_from_month(string line, string expected)
    {
        var date = DateScanner.First(line);
        Assert.Equal(expected, date?.Value.ToString());
        Assert.Null(date?.Swapped);
    }

    [Theory]
    [InlineData("Monday 04/03/2021")]
    [InlineData("Thursday 04/02/2021 and 04/03/2021 too")]
    public void A_day_of_the_week_that_fits_no_reading_or_stands_elsewhere_tells_nothing(string line) => Assert.Contains(DateScanner.All(line), d => d.Swapped is not null);

    [Theory]
    [InlineData("Mar 04, 2021 10:00 AM ET", "2021-03-04T10:00-05:00")]
    [InlineData("March 14, 2021 1:59 AM ET", "2021-03-14T01:59-05:00")]
    [InlineData("March 14, 2021 3:00 AM ET", "2021-03-14T03:00-04:00")]
    [InlineData("July 4, 2021 10:00 a.m. (PT)", "2021-07-04T10:00-07:00")]
    [InlineData("November 7, 2021 5:00 PM CT", "2021-11-07T17:00-06:00")]
    [InlineData("July 4, 2021, 10:00 AM Eastern Time", "2021-07-04T10:00-04:00")]
    [InlineData("April 3, 2006 10:00 AM ET", "2006-04-03T10:00-04:00")]
    [InlineData("March 20, 2006 10:00 AM ET", "2006-03-20T10:00-05:00")]
    [InlineData("July 4, 2021 10:00 AM Eastern", "2021-07-04T10:00")]
    public void A_zone_of_the_season_has_the_offset_of_the_day(string line, string expected) => Assert.Equal(expected, DateScanner.First(line)?.Value.ToString());

    [Theory]
    [InlineData("4 March 2021 | Updated 10:15", "2021-03-04")]
    [InlineData("4 March 2021 | 10:15", "2021-03-04T10:15")]
    public void The_time_of_a_change_is_not_that_of_the_date_before_it(string line, string expected) => Assert.Equal(expected, DateScanner.First(line)?.Value.ToString());
}
