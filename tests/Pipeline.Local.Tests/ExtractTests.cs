using System.Text.Json;

namespace Pipeline.Local.Tests;

public sealed class ExtractTests
{
    [Fact]
    public async Task Prints_one_line_of_json_a_file_in_name_order()
    {
        var (exit, output, errors) = await PipelineProcess.RunAsync("extract", Repository.Seeds, "--json");

        Assert.True(exit == 0, errors);
        var sources = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("source").GetString()!).ToArray();
        Assert.Equal(5, sources.Length);
        Assert.Equal(sources.Order(StringComparer.Ordinal), sources);
    }

    [Fact]
    public async Task A_rejection_is_a_line_not_a_failure()
    {
        using var folder = new TemporaryFolder();
        var empty = folder.Write("empty.txt", "");

        var (exit, output, _) = await PipelineProcess.RunAsync("extract", empty, "--json");

        Assert.Equal(0, exit);
        Assert.Contains("\"status\":\"rejected\"", output, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"empty\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_in_another_language_says_why_it_has_no_claims()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("sturm.txt", """
            Sturm trifft die Küste

            Von Petra Groß
            12. Februar 2016, 14:05 Uhr

            Der Sturm hat in der Nacht die Küste erreicht und den Hafen ohne Strom gelassen. Die Feuerwehr rückte nach eigenen Angaben mehr als hundertmal aus.

            Die Behörden rechnen damit, dass die Leitungen bis zum Abend wieder stehen. Wer nicht reisen muss, soll zu Hause bleiben, teilte die Polizei mit.
            """);

        var (exit, output, _) = await PipelineProcess.RunAsync("extract", path);

        Assert.Equal(0, exit);
        Assert.Contains("unsupported-language", output, StringComparison.Ordinal);
        Assert.Contains("Petra Groß", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_sees_headline_claims_and_what_was_left_out()
    {
        var (exit, output, _) = await PipelineProcess.RunAsync("extract", Path.Combine(Repository.Seeds, "000_92b84b24bce36009.txt"), "--explain");

        Assert.Equal(0, exit);
        Assert.Contains("US and Russia Agree to a 'Cessation of Hostilities'", output, StringComparison.Ordinal);
        Assert.Contains("Claims (", output, StringComparison.Ordinal);
        Assert.Contains("Left out (", output, StringComparison.Ordinal);
        Assert.Contains("Follow VICE News", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_named_and_keeps_no_other_one_out()
    {
        var (exit, output, errors) = await PipelineProcess.RunAsync("extract", "nowhere.txt", Path.Combine(Repository.Seeds, "000_92b84b24bce36009.txt"), "--json");

        Assert.Equal(1, exit);
        Assert.Contains("nowhere.txt", errors, StringComparison.Ordinal);
        Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
