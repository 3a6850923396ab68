using Pipeline.News.Cleaning;
using Pipeline.News.Reading;
using Pipeline.News.Reading.Notes;
using Pipeline.News.Tests.Cleaning.Text;
using static Pipeline.News.Tests.Cleaning.Text.Pages;

namespace Pipeline.News.Tests.Reading.Notes;

/// <summary>What a text is besides prose is told by its form, and what its form brings with it is no part of what it tells.</summary>
public class NoteGenreTests
{
    private static readonly string Body = string.Join("\n\n", Story);

    [Fact]
    public void Plain_prose_is_nothing_else() => Assert.Empty(Read($"{Headline}\n\n{Body}").Genres);

    [Fact]
    public void Line_ends_of_a_programs_data_are_undone()
    {
        var escaped = "\"" + $"{Headline}\n\n{Body}".Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "\"";
        Assert.Equal(Body, Clean(escaped).Text);
        Assert.Equal([NoteGenre.Escaped], Read(escaped).Genres.Select(g => g.Genre));
    }

    [Fact]
    public void An_article_that_tells_of_escapes_keeps_them()
    {
        const string Sentence = "Programmers write \\n for the end of a line and \\t for a tabulator, the museum explains to children.";
        Assert.Contains(Sentence, Clean(string.Join("\n\n", (string[])[.. Story, Sentence])).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>", "</p>", "\n")]
    [InlineData("", "<br><br>", "\n")]
    [InlineData("<div class=\"text\"><p>", "</p></div>", "")]
    [InlineData("&lt;p&gt;", "&lt;/p&gt;", "\n\n")]
    public void Tags_of_a_copied_source_go(string before, string after, string between)
    {
        var clean = Clean(Headline + "\n\n" + string.Join(between, Story.Select(p => before + p + after)));
        Assert.Equal(Body, clean.Text);
        Assert.Equal([Headline], clean.Dropped(DropRules.Headline));
    }

    [Fact]
    public void A_paragraph_of_a_copied_source_may_go_over_several_lines() =>
        Assert.Equal(Body, Clean(string.Join("\n", Story.Select(p => $"<p>{p.Replace(" the ", "\nthe ", StringComparison.Ordinal)}</p>"))).Text.Replace("\n", " ", StringComparison.Ordinal).Replace("  ", "\n\n", StringComparison.Ordinal));

    [Fact]
    public void Entities_are_the_characters_that_they_stand_for() =>
        Assert.Contains("Brandt & Sons said “no” to £4", Clean(string.Join("\n\n", (string[])[.. Story[..3], "The builders Brandt &amp; Sons said &ldquo;no&rdquo; to &pound;4 million for the work on the pier.", .. Story[3..]])).Text, StringComparison.Ordinal);

    [Fact]
    public void An_article_that_tells_of_a_tag_keeps_it() =>
        Assert.Contains("the tag <b> makes", Clean(string.Join("\n\n", (string[])[.. Story, "Pupils learn that the tag <b> makes letters bold and that few pages still use it today."])).Text, StringComparison.Ordinal);

    [Fact]
    public void A_mails_head_is_evidence_and_no_text()
    {
        var text = $"From: Ann Peel <ann@post.example>\nSent: Monday, May 6, 2024 9:15 AM\nTo: Tom Ellery\nSubject: WG: {Headline}\n\n{Body}";
        var document = Read(text);
        Assert.Equal(Body, Clean(text).Text);
        Assert.Equal(4, Clean(text).Dropped(DropRules.MailHead).Length);
        Assert.Equal((Headline, null), (document.Evidence[0].Title, document.Evidence[0].Published));
    }

    [Fact]
    public void What_is_passed_on_has_the_inner_subject()
    {
        var text = $"Von: Tom Ellery <tom@post.example>\nBetreff: Fwd: lesen!\n\nSchau mal.\n\n---------- Forwarded message ---------\nFrom: Lenn Courier <news@courier.example>\nDate: Mon, May 6, 2024 at 9:15 AM\nSubject: {Headline}\nTo: <tom@post.example>\n\n{Body}\n\n-- \nTom Ellery\nPost";
        Assert.Equal(Body, Clean(text).Text);
        Assert.Equal(Headline, Assert.Single(Read(text).Evidence).Title);
    }

    [Fact]
    public void A_newsletters_date_and_sender_count()
    {
        var evidence = Read($"From: The Lenn Courier <news@courier.example>\nDate: Mon, 6 May 2024 09:15:00 +0200\nSubject: {Headline}\n\n{Body}\n\nUnsubscribe").Evidence[0];
        Assert.Equal(("The Lenn Courier", "Mon, 6 May 2024 09:15:00 +0200"), (evidence.Publisher, evidence.Published));
    }

    [Fact]
    public void Marks_of_quotation_go()
    {
        var text = "Am Montag, 6. Mai 2024 schrieb Ann Peel <ann@post.example>:\nOn Monday, Ann Peel wrote:\n\n" + string.Join("\n>\n", Story.Select(p => "> " + p));
        Assert.Equal(Body, Clean(text.Replace("Am Montag, 6. Mai 2024 schrieb Ann Peel <ann@post.example>:\n", "", StringComparison.Ordinal)).Text);
    }

    [Theory]
    [InlineData("From: London\nTo: Lenn\nDate: every day")]
    [InlineData("To: the people of Lenn\nFrom: their mayor")]
    public void Other_labels_are_no_mails_head(string head) => Assert.Empty(Read($"{head}\n\n{Body}").Genres);

    [Theory]
    [InlineData("The Wayback Machine - https://web.archive.org/web/20240506101112/https://courier.example/bridge")]
    [InlineData("archive.today\nwebpage capture\nSaved from\nhttps://courier.example/bridge\n7 May 2024 10:11:12 UTC")]
    [InlineData("This is Google's cache of https://courier.example/bridge. It is a snapshot of the page as it appeared on 7 May 2024 10:11:12 GMT. Learn more.")]
    [InlineData("Archived copy of https://courier.example/bridge\nCaptured on 7 May 2024")]
    public void An_archives_banner_is_no_headline_and_no_date(string banner)
    {
        var text = $"{banner}\n\n{Headline}\n\nAnn Lee\n\n{Body}";
        var clean = Clean(text);
        Assert.Equal(Body, clean.Text);
        Assert.Equal([Headline], clean.Dropped(DropRules.Headline));
        Assert.NotEmpty(clean.Dropped(DropRules.ArchiveBanner));
        Assert.Equal("https://courier.example/bridge", Read(text).Evidence[0].Url);
    }

    [Fact]
    public void Words_that_a_line_divides_are_whole_again_and_compounds_keep_their_hyphen()
    {
        const string Text = "The council of Lenn said on Tuesday that the coun-\ncil would have to pay for the works and for a two-\nyear closure of the bridge, that they begin in Octo-\nber or later, when the summer guests have left the\nvalley and fewer cars cross the river, and that it\nis not yet known how much all of it will cost them.";
        var text = Clean(Text).Text;
        Assert.Contains("that the council would have to pay for the works and for a two-year closure", text, StringComparison.Ordinal);
        Assert.Contains("they begin in October or later", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Heads_and_numbers_of_printed_pages_go_and_the_sentence_goes_on()
    {
        var pages = Wrap(string.Join(' ', Story[..3]), 60).Split('\n');
        var text = $"{Headline}\n\n{string.Join('\n', pages[..4])}\n\nLenn Courier\n1\n\n{string.Join('\n', pages[4..])}\n\nLenn Courier\n2\n\n{Wrap(Story[5], 60)}";
        var clean = Clean(text);
        Assert.Equal(string.Join(' ', Story[..3]) + "\n\n" + Story[5], clean.Text);
        Assert.Equal(["Lenn Courier", "1", "Lenn Courier", "2"], clean.Dropped(DropRules.PageEdge));
    }

    [Fact]
    public void Columns_that_stand_side_by_side_are_read_one_after_the_other()
    {
        var (left, right) = (Wrap(string.Join(' ', Story[..2]), 34).Split('\n'), Wrap(string.Join(' ', Story[2..4]), 34).Split('\n'));
        var rows = Enumerable.Range(0, Math.Max(left.Length, right.Length)).Select(i => (i < left.Length ? left[i] : "").PadRight(40) + (i < right.Length ? right[i] : ""));
        var text = Clean($"{Headline}\n\n{string.Join('\n', rows)}").Text.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal);
        Assert.Equal(string.Join(' ', Story[..4]), text);
    }

    [Fact]
    public void Soft_hyphens_at_the_ends_of_lines_join_words() =>
        Assert.StartsWith("The council said on Monday that", Clean("The council said on Mon\u00AD\nday that the bridge will be closed. The mayor will speak to the people of the town about it on Friday.").Text, StringComparison.Ordinal);

    [Fact]
    public void A_table_of_two_columns_stays_a_table()
    {
        var rows = string.Join('\n', Enumerable.Range(1, 8).Select(i => $"Line {i}".PadRight(20) + $"{i}4 minutes"));
        Assert.DoesNotContain(Read($"{Headline}\n\n{Body}\n\n{rows}").Genres, g => g.Genre == NoteGenre.Columns);
    }

    private static TextDocument Read(string text) =>
        DocumentReader.Read(new SourceBlob("note.txt", System.Text.Encoding.UTF8.GetBytes(text))).TryGet(out var document, out var rejection)
            ? (TextDocument)document
            : throw new InvalidOperationException(rejection.Message);

    private static string Wrap(string paragraph, int width)
    {
        var lines = new List<string> { "" };
        foreach (var word in paragraph.Split(' '))
        {
            if (lines[^1].Length + 1 + word.Length > width)
            {
                lines.Add(word);
            }
            else
            {
                lines[^1] += lines[^1].Length == 0 ? word : " " + word;
            }
        }

        return string.Join('\n', lines);
    }
}
