using Pipeline.News.Digests;

namespace Pipeline.News.Tests.Digests;

public sealed class DigestDayTests
{
    [Theory]
    [InlineData("2026-03-29", "Europe/Berlin", 23)]
    [InlineData("2026-10-25", "Europe/Berlin", 25)]
    [InlineData("2026-03-08", "America/New_York", 23)]
    [InlineData("2026-11-01", "America/New_York", 25)]
    [InlineData("2026-11-22", "Asia/Kolkata", 24)]
    // The clocks of Chile go forward at midnight: the day begins at one o'clock.
    [InlineData("2025-09-07", "America/Santiago", 23)]
    // Cuba's go back at one o'clock to midnight, which comes twice.
    [InlineData("2025-11-02", "America/Havana", 25)]
    // Samoa left this day out when it crossed the date line.
    [InlineData("2011-12-30", "Pacific/Apia", 0)]
    public void A_day_has_as_many_hours_as_its_zone_gives_it(string date, string zone, int hours)
    {
        var day = new DigestDay(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), zone);

        Assert.Equal(TimeSpan.FromHours(hours), day.To - day.From);
    }

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/Santiago")]
    [InlineData("America/Havana")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Apia")]
    public void Every_moment_belongs_to_exactly_the_day_on_its_zones_calendar(string zone)
    {
        var end = new DateTimeOffset(2012, 1, 3, 0, 0, 0, TimeSpan.Zero);
        for (var moment = end.AddYears(-1); moment < end; moment = moment.AddMinutes(97))
        {
            var day = DigestDay.Of(moment, zone);

            Assert.True(day.Contains(moment), $"{moment:O} is not in {day}");
            Assert.False(day.Next.Contains(moment));
            Assert.False(day.Previous.Contains(moment));
        }
    }

    [Fact]
    public void A_day_of_a_zone_touches_the_utc_days_that_hold_its_uploads()
    {
        var day = new DigestDay(new DateOnly(2026, 7, 1), "Europe/Berlin");

        Assert.Equal([new DateOnly(2026, 6, 30), new DateOnly(2026, 7, 1)], day.UtcDates());
        Assert.Equal([new DateOnly(2026, 7, 1)], new DigestDay(new DateOnly(2026, 7, 1)).UtcDates());
    }
}
