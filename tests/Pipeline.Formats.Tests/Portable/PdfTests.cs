using Pipeline.News.Reading.Evidence;
using Pipeline.News.Texts;

namespace Pipeline.Formats.Tests.Portable;

public class PdfTests
{
    private static readonly string Body = PdfPages.Ascii(Story.Body);

    [Fact]
    public void Reads_paragraphs_and_the_headline_in_large_letters()
    {
        var article = Story.Read("bridge.pdf", Built());
        Assert.Equal(Body, article.Body.Text);
        Assert.Equal(Story.Headline, article.Metadata.Headline?.Value);
    }

    [Fact]
    public void Two_columns_are_read_one_after_the_other_and_parted_words_are_whole()
    {
        using var pages = new PdfPages();
        pages.Line(Story.Headline, 50, 780, 20);
        var lines = Story.Paragraphs.SelectMany(p => PdfPages.Wrap(p, 44, hyphens: true).Select((l, i) => i == 0 ? "    " + l : l)).ToArray();
        var half = (lines.Length + 1) / 2;
        pages.Column(lines[..half], 50, 740);
        pages.Column(lines[half..], 310, 740);
        var article = Story.Read("bridge.pdf", pages.Build());
        Assert.Equal(Body.Replace("\n\n", " ", StringComparison.Ordinal), article.Body.Text.Replace("\n\n", " ", StringComparison.Ordinal));
    }

    [Fact]
    public void Running_heads_and_page_numbers_are_no_text_and_a_paragraph_goes_on_over_the_page()
    {
        using var pages = new PdfPages();
        pages.Line(Story.Headline, 50, 760, 20);
        var lines = Story.Paragraphs.SelectMany(p => PdfPages.Wrap(p, 80).Append("")).ToArray();
        foreach (var (number, part) in lines.Chunk(7).Index())
        {
            if (number > 0)
            {
                pages.NextPage();
            }

            pages.Line("THE TARN POST", 50, 815, 8);
            pages.Line($"Page {number + 1} of 3", 280, 30, 8);
            var top = 720.0;
            foreach (var line in part)
            {
                if (line.Length > 0)
                {
                    pages.Line(line, 50, top);
                }

                top -= 12;
            }
        }

        Assert.Equal(Body, Story.Read("bridge.pdf", pages.Build()).Body.Text);
    }

    [Fact]
    public void The_number_of_a_footnote_is_no_figure_and_a_power_is_none_either()
    {
        using var pages = OneColumn();
        var bottom = 400.0;
        foreach (var (word, mark) in (ReadOnlySpan<(string, string)>)[("The board closed the old lock in the spring.", "7"), ("The basin covers 5 km", "2")])
        {
            var width = pages.Line(word, 50, bottom);
            pages.Line(mark, 50 + width, bottom + 4, 6);
            pages.Line("and nobody asked for more of it than that, crews said.", 50 + width + 5, bottom);
            bottom -= 24;
        }

        var text = Story.Read("bridge.pdf", pages.Build()).Body.Text;
        Assert.Contains("in the spring. and nobody", text, StringComparison.Ordinal);
        Assert.Contains("5 km² and nobody", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_printed_by_a_browser_has_its_address_and_no_day_of_printing_in_the_text()
    {
        using var pages = new PdfPages();
        var lines = Story.Paragraphs.SelectMany(p => PdfPages.Wrap(p, 80).Append("")).ToArray();
        foreach (var (number, part) in lines.Chunk(9).Index())
        {
            if (number > 0)
            {
                pages.NextPage();
            }
            else
            {
                pages.Line(Story.Headline, 50, 760, 20);
            }

            pages.Line("11/30/26, 2:28 PM", 24, 822, 8);
            pages.Line(Story.Headline, 300, 822, 8);
            pages.Line("https://tarnpost.example/harbour/bridge", 24, 14, 8);
            pages.Line($"{number + 1}/3", 555, 14, 8);
            foreach (var (at, line) in part.Index().Where(l => l.Item.Length > 0))
            {
                pages.Line(line, 50, 720 - (12 * at));
            }
        }

        var article = Story.Read("bridge.pdf", pages.Build());
        Assert.Equal(Body, article.Body.Text);
        Assert.Equal("https://tarnpost.example/harbour/bridge", article.Metadata.Url?.Value);
        Assert.Null(article.Metadata.Published);
    }

    [Fact]
    public void The_properties_of_the_document_are_weak_evidence()
    {
        using var pages = OneColumn();
        pages.Document.DocumentInformation.CreationDate = "D:20260304101500Z";
        pages.Document.DocumentInformation.Author = "Ann Carter";
        var metadata = Story.Read("bridge.pdf", pages.Build()).Metadata;
        Assert.Equal(("2026-03-04", FieldSource.File), (metadata.Published?.Value.ToString(), metadata.Published?.From));
        Assert.InRange(metadata.Published!.Confidence, 0.1, 0.5);
        Assert.Equal("Ann Carter", Assert.Single(metadata.Authors).Value);
    }

    [Fact]
    public void A_scan_is_rejected_with_a_sentence()
    {
        using var pages = new PdfPages();
        pages.Line("3", 290, 30);
        var rejection = Story.Reject("scan.pdf", pages.Build());
        Assert.Equal(RejectionCode.NotText, rejection.Code);
        Assert.Contains("scan", rejection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_one_is_rejected_with_a_sentence()
    {
        var bytes = Built();
        Assert.Equal(RejectionCode.NotText, Story.Reject("cut.pdf", bytes[..200]).Code);
    }

    [Fact]
    public void A_PDF_under_another_name_is_read_as_what_it_is() => Assert.Equal(Body, Story.Read("bridge.txt", Built()).Body.Text);

    private static byte[] Built()
    {
        using var pages = OneColumn();
        return pages.Build();
    }

    private static PdfPages OneColumn()
    {
        var pages = new PdfPages();
        pages.Line(Story.Headline, 50, 780, 20);
        var top = 740.0;
        foreach (var paragraph in Story.Paragraphs)
        {
            top = pages.Column(PdfPages.Wrap(paragraph, 90), 50, top) - 10;
        }

        return pages;
    }
}
