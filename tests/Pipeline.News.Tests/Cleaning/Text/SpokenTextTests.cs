using Pipeline.News.Cleaning;
using Pipeline.News.Texts;
using static Pipeline.News.Tests.Cleaning.Text.Pages;

namespace Pipeline.News.Tests.Cleaning.Text;

/// <summary>Interviews, transcripts, live blogs and short news are kept whole.</summary>
public class SpokenTextTests
{
    private const string Introduction = "Hanna Brandt has headed the building office of Lenn for 12 years. We met her on the old bridge, above the eastern pier.";

    private static readonly (string Question, string Answer)[] Turns =
    [
        ("What did you find in the pier?", "Cracks, and more of them than we like. I went down there myself."),
        ("Is it safe?", "For people on foot, yes."),
        ("And for lorries?", "No. We said so in 2019, and nobody listened to us."),
        ("Will your office pay for it?", "Half of it. The state pays the rest, which is about 200,000 euros."),
        ("Are you angry?", "I am tired. Ask me again in spring."),
    ];

    [Theory]
    [InlineData("Q: ", "A: ")]
    [InlineData("COURIER: ", "BRANDT: ")]
    [InlineData("Ann Lee: ", "Hanna Brandt: ")]
    [InlineData("The Courier: ", "Hanna Brandt: ")]
    [InlineData("Q. ", "A. ")]
    [InlineData("Interviewer: ", "Brandt: ")]
    [InlineData("Lenn Courier: ", "Orsolya Szép: ")]
    [InlineData("", "")]
    public void An_interview_keeps_all_its_turns(string asks, string answers)
    {
        string[] turns = [.. Turns.SelectMany(t => (string[])[asks + t.Question, answers + t.Answer])];
        var clean = Clean($"“I am tired”: an interview with Hanna Brandt\n\nBy Ann Lee\n\n6 May 2024\n\n{Introduction}\n\n{string.Join("\n\n", turns)}");
        Assert.Equal(string.Join("\n\n", (string[])[Introduction, .. turns]), clean.Text);
    }

    [Fact]
    public void Bold_questions_of_a_Markdown_file_are_kept()
    {
        var turns = string.Join("\n\n", Turns.Select(t => $"**{t.Question}**\n\n{t.Answer}"));
        var text = Clean($"“I am tired”: an interview with Hanna Brandt\n\nBy Ann Lee\n\n{Introduction}\n\n{turns}", "talk.md").Text;
        Assert.All(Turns, t => Assert.Contains($"{t.Question}\n\n{t.Answer}", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_recordings_transcript_keeps_its_turns_without_their_times()
    {
        var clean = Clean(
            "Transcript: the river programme\n\n[00:00:12] ANN LEE, HOST: Welcome to the programme. Today we speak about the bridge.\n\n[00:00:20] HANNA BRANDT: Thank you.\n\n(SOUND OF WATER)\n\n[00:01:02] LEE: Is it safe?\n\n[00:01:05] BRANDT: No. It was built for carts.");
        Assert.StartsWith("ANN LEE, HOST: Welcome to the programme.", clean.Text, StringComparison.Ordinal);
        Assert.EndsWith("LEE: Is it safe?\n\nBRANDT: No. It was built for carts.", clean.Text, StringComparison.Ordinal);
        Assert.Equal(["Transcript: the river programme"], clean.Dropped(DropRules.Headline));
    }

    [Theory]
    [InlineData("10.05 GMT", "11.20 GMT", "12.31 GMT", "14.02 GMT", "15.40 GMT", "16.00 GMT")]
    [InlineData("4:00 pm", "3:40 pm", "2:02 pm", "12:31 pm", "11:20 am", "10:05 am")]
    [InlineData("10:05 | Ann Lee", "11:20 | Ann Lee", "12:31 | Tom Ellery", "14:02 | Ann Lee", "15:40 | Ann Lee", "16:00 | Ann Lee")]
    [InlineData("6 May, 10:05 CEST", "6 May, 11:20 CEST", "6 May, 12:31 CEST", "6 May, 14:02 CEST", "6 May, 15:40 CEST", "6 May, 16:00 CEST")]
    [InlineData("Updated at 10:05", "Updated at 11:20", "Updated at 12:31", "Updated at 14:02", "Updated at 15:40", "Updated at 16:00")]
    public void A_live_blog_keeps_all_its_updates_and_its_times_are_no_headings(params string[] stamps)
    {
        var updates = string.Join("\n\n", stamps.Zip(Story, (stamp, update) => $"{stamp}\n{update}"));
        var clean = Clean($"Bridge of Lenn live: council decides\n\n6 May 2024\n\n{updates}");
        Assert.Equal(string.Join("\n\n", Story), clean.Text);
        Assert.Equal(stamps, clean.Dropped(DropRules.UpdateTime));
        Assert.Empty(clean.Paragraphs(ParagraphRole.Heading));
    }

    [Fact]
    public void Key_events_above_a_live_blog_are_not_its_text()
    {
        var updates = string.Join("\n\n", new[] { "10.05", "11.20", "12.31", "14.02" }.Zip(Story, (stamp, update) => $"{stamp}\n\n{update}"));
        Assert.Equal(string.Join("\n\n", Story[..4]), Clean($"Bridge of Lenn live: council decides\n\nKey events\n10.05 Vote begins\n14.02 Mayor speaks\n\n{updates}").Text);
    }

    [Fact]
    public void Readers_comments_are_no_live_blog()
    {
        var comments = string.Join('\n', Enumerable.Range(1, 6).Select(i => $"reader{i}\nMay {i}, 2024 at 10:0{i} am\nThey closed it in 2009 as well and nothing was repaired, believe me, all {i} of you.\nReply"));
        Assert.Equal(string.Join("\n\n", Story), Clean($"{Headline}\n{string.Join('\n', Story)}\nComments\n{comments}").Text);
    }

    [Fact]
    public void A_films_title_within_short_news_is_none_of_its_sentences()
    {
        var clean = Clean(
            "Lenn opens its new bridge\n\nThe new bridge over the Lenn was opened on Monday by the mayor, Ann Lee, who walked across it first.\n\nIt cost 12 million euros, and building it took three years.\n\n"
            + "NOW PLAYING Mayor of Lenn opens the new bridge Replay More Films UP NEXT Mayor of Lenn opens the new bridge 03:51\n\nAbout 4,000 people came to see it, the police said.\n\nThe old bridge will be taken down in summer.");

        Assert.DoesNotContain("NOW PLAYING", clean.Text, StringComparison.Ordinal);
        Assert.EndsWith("The old bridge will be taken down in summer.", clean.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Shop owner Lena Moss was there as well.", "One hundred and twenty-three people died.")]
    [InlineData("The mayor declined to comment.", "The toll rose from 12 to 17.")]
    [InlineData("Follow-up talks are planned.", "No one was hurt.", "Police are looking for two men.")]
    [InlineData("Brandt’s wife, Sarah, said he was at home.", "Photographs show the pier.")]
    [InlineData("\"It was loud,\" said Hanna Brandt.", "The bridge stays shut.", "It was built in 1931.", "The council meets on Friday.")]
    public void Short_news_loses_no_sentence(params string[] sentences)
    {
        string[] text = ["The old bridge of Lenn is to close, council leader Ann Peel told shop owners this week, and baker Dora Holm and builder Anders Moss were there to hear it.", .. sentences, "The bridge was built by a family of masons and stands beside the mill."];
        Assert.Equal(string.Join("\n\n", text), Clean($"Bridge to shut for two years\n\n4 March 2021\n\n{string.Join("\n\n", text)}\n").Text);
    }

    [Theory]
    [InlineData("Pros: It is light. It folds.\n\nCons: It is loud. It leaks.")]
    [InlineData("Price: 30 euros\n\nTickets: at the door")]
    public void Labels_of_lists_are_no_speakers(string list)
    {
        var text = string.Join("\n\n", (string[])["Home", "News", Headline, .. Story, list, list, "Most read", "Chip shop owner fined over seagull", "Privacy policy"]);
        Assert.DoesNotContain("Most read", Clean(text).Text, StringComparison.Ordinal);
    }
}
