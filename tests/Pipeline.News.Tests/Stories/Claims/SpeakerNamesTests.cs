using Pipeline.News.Claims;
using Pipeline.News.Stories.Claims;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Stories.Claims;

public sealed class SpeakerNamesTests
{
    [Theory]
    [InlineData("Sergei Orlov", "Sergey Orlov")]
    [InlineData("Mohamed Said", "Mohammed Said")]
    [InlineData("Aleksandr Orlov", "Alexandr Orlov")]
    [InlineData("Catherine Lind", "Katherine Lind")]
    [InlineData("Bill Holt", "William Holt")]
    [InlineData("Bob Holt", "Rob Holt")]
    [InlineData("Christoper Holt", "Christopher Holt")]
    [InlineData("A. Brandt", "Ada Brandt")]
    public void One_first_name_in_two_spellings_or_short_is_one_speaker(string one, string other) => Assert.True(AreOne(one, other) && AreOne(other, one));

    [Theory]
    [InlineData("Maria Lind", "Mario Lind")]
    [InlineData("Mark Lind", "Mary Lind")]
    [InlineData("Paula Brandt", "Paulo Brandt")]
    [InlineData("Martin Brandt", "Martina Brandt")]
    [InlineData("Fernando Reis", "Fernanda Reis")]
    [InlineData("Frederic Holt", "Frederica Holt")]
    [InlineData("Jonas Holt", "Jonah Holt")]
    public void First_names_that_differ_are_two_speakers(string one, string other) => Assert.False(AreOne(one, other) || AreOne(other, one));

    private static bool AreOne(string one, string other) => SpeakerNames.AreOne(Person(one), Person(other));

    private static Speaker Person(string name) => new(new TextSpan(0, name.Length), name, null, SpeakerType.Person);
}
