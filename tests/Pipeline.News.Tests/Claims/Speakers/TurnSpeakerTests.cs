using System.Text;
using Pipeline.News.Articles;
using Pipeline.News.Claims;
using Pipeline.News.Reading;

namespace Pipeline.News.Tests.Claims.Speakers;

/// <summary>What is said in a turn is said by who has the word.</summary>
public class TurnSpeakerTests
{
    private static readonly (string Question, string Answer)[] Turns =
    [
        ("What did you find in the pier?", "We found 14 cracks in the eastern pier. I went down there myself."),
        ("Is it safe?", "No. I told the council in 2019 that it would fail."),
        ("Who pays for it?", "The state pays 200,000 euros, and we pay the rest."),
    ];

    [Theory]
    [InlineData("Q: ", "A: ")]
    [InlineData("COURIER: ", "BRANDT: ")]
    [InlineData("Ann Lee: ", "Anna Brandt: ")]
    [InlineData("[00:01:12] ANN LEE, HOST: ", "[00:02:15] ANNA BRANDT: ")]
    [InlineData("", "")]
    public void Claims_of_a_turn_have_its_speaker(string asks, string answers)
    {
        var article = Read($"“I am tired”: an interview with Anna Brandt\n\nAnna Brandt has headed the building office of Lenn for 12 years.\n\n{string.Join("\n\n", Turns.Select(t => $"{asks}{t.Question}\n\n{answers}{t.Answer}"))}");
        foreach (var part in new[] { "14 cracks", "it would fail", "200,000 euros" })
        {
            Assert.Contains(article.Claims, c => c.Kind != ClaimKind.Statement && c.Speaker?.Name == "Anna Brandt" && c.Content.Any(s => s.In(article.Body.Text).ToString().Contains(part, StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("A speech on the bridge")]
    [InlineData("Anna Brandt on the bridge")]
    public void A_speech_that_asks_its_hearers_is_nobodys_interview(string headline)
    {
        string[] speech =
        [
            "Thank you all for coming to the eastern pier tonight.", "One of those who crossed it was Anna Brandt, who was 21 when the railing gave way.", "We shall not forget her.",
            "Who built this bridge?", "We built it, and 12,000 of us paid for it.", "Our roads are worse than they were in 2019.", "I have seen 14 cracks in the pier.", "We asked the state for 200,000 euros.",
            "And who answered?", "Nobody answered us.", "Two million people cross the river each year.", "I say that they deserve a bridge that holds.", "We will repair it in spring.",
            "Are we afraid of the cost?", "I am not afraid of it.", "Our children will drive on it.", "We will not wait for the state again.", "I thank you.",
        ];

        var article = Read($"{headline}\n\n{string.Join("\n\n", speech)}");

        Assert.DoesNotContain(article.Claims, c => c.Speaker?.Name == "Anna Brandt");
    }

    [Fact]
    public void Questions_in_a_row_are_asked_of_nobody()
    {
        string[] column =
        [
            "What the film shows is how the harbour office worked. Roger Brandt had the power, and the women at the pier had not.", "Many of them never worked in the harbour again, and I know some of them.",
            "When does a woman get to name him and go back to work?", "When does she know that she can speak and still find another job?", "When can she call him out without being known for it?",
            "These are the hurdles we still face.", "So many told their stories, and we are safer because of them.", "Ann Lee is the host of a programme of our own.",
        ];

        var article = Read($"Naming Roger Brandt is the first step\n\n{string.Join("\n\n", column)}");

        Assert.DoesNotContain(article.Claims, c => c.Speaker?.Name == "Roger Brandt");
    }

    [Fact]
    public void Of_two_who_answer_neither_is_taken_for_the_other()
    {
        var article = Read($"Two engineers on the bridge\n\nAnna Brandt and John Moss have looked at the pier for the council of Lenn.\n\n{string.Join("\n\n", Turns.Select(t => $"Q: {t.Question}\n\nA: {t.Answer}"))}");
        Assert.DoesNotContain(article.Claims, c => c.Speaker is { Name: not null } && c.Content.Any(s => s.In(article.Body.Text).ToString().Contains("200,000", StringComparison.Ordinal)));
    }

    private static Article Read(string text) =>
        ArticlePipeline.Ingest(new SourceBlob("talk.txt", Encoding.UTF8.GetBytes(text))).TryGet(out var article, out var rejection) ? article : throw new InvalidOperationException(rejection.Message);
}
