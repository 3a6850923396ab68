using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Pipeline.Local.Tests;

public sealed class StandardInputTests
{
    private const string Page = "<html><head><title>Bridge of Orvale closes</title></head><body><article><h1>Bridge of Orvale closes</h1>"
        + "<p>The old bridge of Orvale closes on Monday for two weeks, the district council said. Engineers found cracks in one of its piers.</p></article></body></html>";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_document_is_read_by_its_bytes_and_named_as_on_the_command_line(bool zipped)
    {
        var (exit, output, errors) = await PipelineProcess.FedAsync(zipped ? Zipped(Page) : Encoding.UTF8.GetBytes(Page), "extract", "-", "--json");

        Assert.True(exit == 0, errors);
        using var line = JsonDocument.Parse(output);
        Assert.Equal("-", line.RootElement.GetProperty("source").GetString());
        Assert.Equal("Bridge of Orvale closes", line.RootElement.GetProperty("headline").GetString());
    }

    [Fact]
    public async Task A_kind_that_no_bytes_tell_is_said()
    {
        var note = Encoding.UTF8.GetBytes("# Bridge of Orvale closes\n\nThe bridge closes *on Monday*, the council said.\n");

        var (_, text, _) = await PipelineProcess.FedAsync(note, "extract", "-", "--json");
        var (_, markdown, _) = await PipelineProcess.FedAsync(note, "extract", "-", "--kind", "md", "--json");

        Assert.Contains("*on Monday*", text, StringComparison.Ordinal);
        Assert.DoesNotContain("*on Monday*", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_article_is_a_line_all_the_same()
    {
        var (exit, output, _) = await PipelineProcess.FedAsync([], "extract", "-", "--json");

        Assert.Equal(0, exit);
        using var line = JsonDocument.Parse(output);
        Assert.Equal(("-", "rejected"), (line.RootElement.GetProperty("source").GetString(), line.RootElement.GetProperty("status").GetString()));
    }

    private static byte[] Zipped(string text)
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }
}
