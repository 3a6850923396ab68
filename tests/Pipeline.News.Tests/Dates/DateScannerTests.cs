using Pipeline.News.Dates;
using Pipeline.News.Metadata.Dumps;

namespace Pipeline.News.Tests.Dates;

public class DateScannerTests
{
    [Theory]
    [InlineData("February 12, 2016, 2:00am", "2016-02-12T02:00")]
    [InlineData("Sun Feb 21, 2016 2:2PM", "2016-02-21T14:02")]
    [InlineData("Published on 5th of March, 2021", "2021-03-05")]
    [InlineData("12. Februar 2016, 14:05 Uhr", "2016-02-12T14:05")]
    [InlineData("Publié le 3 août 2020 à 14h30", "2020-08-03T14:30")]
    [InlineData("12 de febrero de 2016", "2016-02-12")]
    [InlineData("2016年2月12日", "2016-02-12")]
    [InlineData("2016-02-12T02:00:05+01:00", "2016-02-12T02:00:05+01:00")]
    [InlineData("2016-02-12T02:00:00.000Z", "2016-02-12T02:00+00:00")]
    [InlineData("Fri, 12 Feb 2016 10:30:00 GMT", "2016-02-12T10:30+00:00")]
    [InlineData("Mon Jan 01 2024 08:00:00 GMT+0200 (EET)", "2024-01-01T08:00+02:00")]
    [InlineData("10:45 PM EST, Fri February 12, 2016", "2016-02-12T22:45-05:00")]
    [InlineData("5 ноября 2019", "2019-11-05")]
    [InlineData("25.12.2019", "2019-12-25")]
    [InlineData("12/25/2019", "2019-12-25")]
    [InlineData("25/12/2019", "2019-12-25")]
    [InlineData("12 فبراير 2016", "2016-02-12")]
    [InlineData("١٢ فبراير/شباط ٢٠١٦", "2016-02-12")]
    [InlineData("12 בפברואר 2016", "2016-02-12")]
    [InlineData("12 फ़रवरी 2016", "2016-02-12")]
    [InlineData("12 กุมภาพันธ์ 2559", "2016-02-12")]
    [InlineData("ngày 12 tháng 2 năm 2016", "2016-02-12")]
    [InlineData("2016 m. vasario 12 d.", "2016-02-12")]
    [InlineData("12. veljače 2016.", "2016-02-12")]
    [InlineData("12 Şubat 2016, 14:05", "2016-02-12T14:05")]
    [InlineData("2016년 2월 12일", "2016-02-12")]
    [InlineData("Friday 12 February 2016 13.01 GMT", "2016-02-12T13:01+00:00")]
    [InlineData("UpdatedFebruary 12, 2016", "2016-02-12")]
    [InlineData("February 12, 20162:05 PM UTC", "2016-02-12T14:05+00:00")]
    [InlineData("February 12th 201611 mins", "2016-02-12")]
    [InlineData("PUBLISHED: 10:01 EST, 12 February 2016", "2016-02-12T10:01-05:00")]
    public void Reads_the_usual_forms(string line, string expected) => Assert.Equal(expected, DateScanner.First(line)?.Value.ToString());

    [Theory]
    [InlineData("Version 10.2.1")]
    [InlineData("February 30, 2016")]
    [InlineData("Call 555-12-34")]
    [InlineData("In May 2016 the talks began")]
    [InlineData("3 hours ago")]
    public void Takes_nothing_else_for_a_date(string line) => Assert.Null(DateScanner.First(line));

    [Fact]
    public void Keeps_the_other_reading_of_an_ambiguous_date()
    {
        var date = DateScanner.First("03/04/2021");
        Assert.Equal(new DateOnly(2021, 3, 4), date?.Value.Date);
        Assert.Equal(new DateOnly(2021, 4, 3), date?.Swapped);
    }

    [Fact]
    public void Knows_the_clock_of_a_page_from_a_line_of_publication()
    {
        Assert.Null(DateScanner.First("15:17 GMT +328 February 2017"));
        Assert.True(ClockLines.IsClock("15:17 GMT +3, 28 February 2017", DateScanner.First("15:17 GMT +3, 28 February 2017") ?? default));
        Assert.False(ClockLines.IsClock("February 12, 2016 15:17 GMT", DateScanner.First("February 12, 2016 15:17 GMT") ?? default));
    }
}
