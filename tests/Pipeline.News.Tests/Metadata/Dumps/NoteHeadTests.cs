using System.Text;
using Pipeline.News.Articles;
using Pipeline.News.Cleaning;
using Pipeline.News.Reading;
using Pipeline.News.Tests.Cleaning.Text;

namespace Pipeline.News.Tests.Metadata.Dumps;

/// <summary>What a note's head and foot say of its article.</summary>
public class NoteHeadTests
{
    private static readonly string Body = string.Join("\n\n", Pages.Story);

    [Theory]
    [InlineData("(Reporting by Ann Lee in Lenn; Editing by Tom Ellery)", "Ann Lee")]
    [InlineData("Reporting by Ann Lee and Piet Holm in Lowick; additional reporting by Tom Ellery", "Ann Lee|Piet Holm")]
    [InlineData("(Reporting and writing by Ann Lee)", "Ann Lee")]
    [InlineData("Additional reporting by Tom Ellery", "")]
    [InlineData("(Editing by Tom Ellery)", "")]
    public void A_sign_off_names_who_wrote_and_is_no_text(string line, string authors)
    {
        foreach (var article in new[] { Read($"{Pages.Headline}\n\n{Body}\n\n{line}"), Page($"{line}") })
        {
            Assert.DoesNotContain(line, article.Body.Text, StringComparison.Ordinal);
            Assert.EndsWith(Pages.Story[^1], article.Body.Text, StringComparison.Ordinal);
            Assert.Equal(authors, string.Join('|', article.Metadata.Authors.Select(a => a.Value)));
        }
    }

    [Fact]
    public void A_byline_is_surer_than_a_sign_off() =>
        Assert.Equal(["Hanna Moss"], Read($"{Pages.Headline}\n\nBy Hanna Moss\n\n6 May 2024\n\n{Body}\n\n(Reporting by Ann Lee)").Metadata.Authors.Select(a => a.Value));

    [Theory]
    [InlineData("With inputs from PTI", "PTI")]
    [InlineData("(With inputs from Reuters and AFP)", "Reuters|AFP")]
    [InlineData("(With agency inputs)", "")]
    public void Agencies_that_gave_something_are_agencies_and_no_text(string line, string agencies)
    {
        foreach (var article in new[] { Read($"{Pages.Headline}\n\n6 May 2024\n\n{Body}\n\n{line}"), Page(line) })
        {
            Assert.DoesNotContain(line, article.Body.Text, StringComparison.Ordinal);
            Assert.Equal(agencies, string.Join('|', article.Metadata.Agencies.Select(a => a.Value)));
        }
    }

    [Theory]
    [InlineData("Reuters\nBy Ann Lee\n6 May 2024", "Reuters")]
    [InlineData("Lowick Review\nBy J.T. Moss, Piet Holm, Ann Lee, Tom Ellery, Sam Reed, Ida Park\n6 May 2024", "Lowick Review")]
    [InlineData("Review of Lenn\nBy J.T. Moss\n6 May 2024", "Review of Lenn")]
    [InlineData("Piet Holm\nBy Ann Lee\n6 May 2024", null)]
    public void The_line_between_headline_and_byline_is_the_outlet_and_no_writer(string head, string? outlet) =>
        Assert.Equal(outlet, Read($"{Pages.Headline}\n\n{head}\n\n{Body}").Metadata.Publisher?.Value);

    [Fact]
    public void A_name_above_the_headline_is_the_outlet_where_the_dateline_or_who_holds_the_rights_has_it_too()
    {
        Assert.Equal("Northern Wire", Read($"Northern Wire\nNews | Sport\n\n{Pages.Headline}\n\n6 May 2024, 06:30\n\nLENN, May 6 (Northern Wire) - {Body}").Metadata.Publisher?.Value);
        Assert.Equal("Lowick Public Radio", Read($"Lowick Public Radio\nNews | Sport\n\n{Pages.Headline}\n\n6 May 2024, 06:30\n\n{Body}\n\nShare this article\nMost read\nStalls return to the iron pier of Lenn\n\n© Lowick Public Radio. All rights reserved.").Metadata.Publisher?.Value);
    }

    [Fact]
    public void What_an_outlet_puts_below_a_sign_off_is_no_story()
    {
        var article = Page("(With agency inputs)</p><p>Catch all the valley news on Live Courier. Download the Courier app for daily updates.");
        Assert.EndsWith(Pages.Story[^1], article.Body.Text, StringComparison.Ordinal);
        Assert.Contains(article.Body.Dropped, d => d.Rule == DropRules.Notice);
    }

    [Fact]
    public void Who_reports_in_a_story_signs_nothing_off()
    {
        const string Sentence = "Reporting by local papers had drawn the council's eye to the pier, and Ann Peel asked for an inquiry before the winter, in which divers went down twice.";
        Assert.Contains(Sentence, Read($"{Pages.Headline}\n\n{Body}\n\n{Sentence}\n\n{Pages.Story[0].Replace("old", "new", StringComparison.Ordinal)}").Body.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NEW LENN: ", "New Lenn")]
    [InlineData("LENN--(BUSINESS WIRE)--", "Lenn")]
    [InlineData("LOWICK, Mar. 4 (AP) — ", "Lowick")]
    [InlineData("LENN, Lowickshire — ", "Lenn")]
    [InlineData("BREAKING: ", null)]
    [InlineData("EXCLUSIVE — ", null)]
    public void A_place_in_capitals_before_a_dash_or_a_colon_is_a_dateline(string before, string? place) =>
        Assert.Equal(place, Read($"{Pages.Headline}\n\n{before}{Body}").Metadata.Dateline?.Value);

    [Fact]
    public void Whoever_speaks_first_in_a_transcript_is_no_place() =>
        Assert.Null(Read("The river programme\n\nLEE: Welcome to the programme. Today we speak about the bridge.\n\nBRANDT: Thank you for having me.\n\nLEE: Is it safe?\n\nBRANDT: No, it was built for carts.").Metadata.Dateline);

    [Theory]
    [InlineData("Caption: Stalls under the iron roof of the bridge house", "Stalls under the iron roof of the bridge house", null)]
    [InlineData("Photo: Divers look at the eastern pier.", "Divers look at the eastern pier.", null)]
    [InlineData("Divers look at the eastern pier on Friday. Jo Lee/Lenn Courier", "Divers look at the eastern pier on Friday.", "Jo Lee/Lenn Courier")]
    [InlineData("Bildunterschrift: Taucher schauen sich den östlichen Pfeiler an", "Taucher schauen sich den östlichen Pfeiler an", null)]
    public void A_line_with_a_pictures_label_or_credit_is_its_caption(string line, string text, string? credit)
    {
        var article = Read(string.Join("\n\n", (string[])[Pages.Headline, .. Pages.Story[..2], line, .. Pages.Story[2..]]));
        Assert.DoesNotContain(line, article.Body.Text, StringComparison.Ordinal);
        Assert.Equal((text, credit), (article.Metadata.Captions[0].Text, article.Metadata.Captions[0].Credit));
    }

    [Theory]
    [InlineData("The Lenn Courier", "By Ann Lee", "The Lenn Courier")]
    [InlineData("LCN", "6 May 2024", "LCN")]
    [InlineData("Valley Today", "6 May 2024", "Valley Today")]
    [InlineData("Politics", "By Ann Lee", null)]
    [InlineData("Source: The Lenn Courier", "6 May 2024", "The Lenn Courier")]
    [InlineData("Hanna Moss", "6 May 2024", null)]
    public void An_outlet_on_a_line_of_its_own_above_byline_or_date_is_the_publisher(string line, string below, string? publisher) =>
        Assert.Equal(publisher, Read($"{Pages.Headline}\n\n{line}\n{below}\n\n{Body}").Metadata.Publisher?.Value);

    private static Article Page(string last) =>
        Read($"<html><head><title>{Pages.Headline}</title></head><body><main><article><h1>{Pages.Headline}</h1>{string.Concat(Pages.Story.Select(p => $"<p>{p}</p>\n"))}<p>{last}</p></article></main></body></html>", "page.html");

    private static Article Read(string text, string name = "note.txt") =>
        ArticlePipeline.Ingest(new SourceBlob(name, Encoding.UTF8.GetBytes(text))).TryGet(out var article, out var rejection) ? article : throw new InvalidOperationException(rejection.Message);
}
