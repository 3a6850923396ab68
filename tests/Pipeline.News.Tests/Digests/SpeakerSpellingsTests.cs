using Pipeline.News.Claims;
using Pipeline.News.Digests;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Digests;

public sealed class SpeakerSpellingsTests
{
    [Fact]
    public void One_speaker_of_two_spellings_is_one_group_in_the_order_of_the_first_claims() => Assert.Equal(
        "Sergei Lavrov, Sergey Lavrov, Lavrov | John Kerry",
        Grouped("Sergei Lavrov", "John Kerry", "Sergey Lavrov", "Lavrov"));

    [Fact]
    public void A_bare_name_that_two_people_bear_stands_alone() => Assert.Equal(
        "Obama | Barack Obama | Michelle Obama",
        Grouped("Obama", "Barack Obama", "Michelle Obama"));

    [Fact]
    public void Two_who_speak_together_are_not_one_of_them() => Assert.Equal(
        "Sergei Lavrov, Sergey Lavrov | John Kerry and Sergey Lavrov",
        Grouped("Sergei Lavrov", "John Kerry and Sergey Lavrov", "Sergey Lavrov"));

    [Fact]
    public void Who_has_no_name_goes_by_the_words_of_the_text() => Assert.Equal(
        "officials, Officials | witnesses",
        Grouped("officials", "witnesses", "Officials"));

    private static string Grouped(params string[] speakers) => string.Join(
        " | ", SpeakerSpellings.Group(speakers.Select(Said)).Select(group => string.Join(", ", group.Select(c => c.Speaker!.Text))));

    private static ReportedClaim Said(string speaker)
    {
        var words = new Passage("a.txt", new TextSpan(0, 4), "Yes.");
        var named = char.IsUpper(speaker[0]) && !speaker.EndsWith('s');
        return new ReportedClaim(
            "a.txt", null, 0, "s", ClaimKind.Direct, ReportKind.Speech, new ClaimSpeaker(speaker, named ? speaker : null, null, speaker.Contains(" and ", StringComparison.Ordinal) ? SpeakerType.Group : SpeakerType.Person),
            null, words, [words], Stance.Asserts, Modality.Fact, 0, []);
    }
}
