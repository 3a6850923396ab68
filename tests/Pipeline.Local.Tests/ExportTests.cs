using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Parquet.Serialization;
using Pipeline.Local.Exports;

namespace Pipeline.Local.Tests;

public sealed class ExportTests : IClassFixture<ExportTests.StoredSamples>, IDisposable
{
    private readonly StoredSamples _samples;
    private readonly TemporaryFolder _folder = new();

    public ExportTests(StoredSamples samples) => _samples = samples;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Articles_become_a_table_for_spreadsheets_with_a_line_of_headings()
    {
        var rows = Csv(await ExportAsync("articles", "csv"));

        Assert.Equal(5, rows.Count);
        Assert.Contains(rows, r => r["Publisher"] == "VICE News" && r["Text"].Contains("Munich", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("claims")]
    [InlineData("figures")]
    public async Task Every_form_holds_the_same_rows(string what)
    {
        var csv = Csv(await ExportAsync(what, "csv"));
        var lines = (await File.ReadAllLinesAsync(await ExportAsync(what, "jsonl"))).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var parquet = await ParquetSerializer.DeserializeUntypedAsync(File.OpenRead(await ExportAsync(what, "parquet")));

        Assert.InRange(csv.Count, 10, 500);
        Assert.Equal(csv.Count, lines.Count);
        Assert.Equal(csv.Count, parquet.Data.Count);
        Assert.Equal(csv.Select(r => r["Sentence"].TrimStart('\'')), lines.Select(l => l.GetProperty("sentence").GetString()!.TrimStart('\'')));
        Assert.Equal(csv.Select(r => r["Start"]), parquet.Data.Select(r => Convert.ToString(r["Start"], CultureInfo.InvariantCulture)!));
    }

    [Fact]
    public async Task Days_of_publication_are_asked_for_outright()
    {
        var published = Csv(await ExportAsync("articles", "csv", "--from", "2016-02-12", "--to", "2016-02-21", "--by", "published"));

        Assert.Equal(["2016-02-12", "2016-02-21"], published.Select(r => r["Published"][..10]).Order());
    }

    [Fact]
    public async Task A_text_that_would_run_as_a_formula_is_made_harmless_and_a_number_stays_one()
    {
        var file = new MemoryStream();
        await using (var csv = new CsvRows<ExportedFigure>(file))
        {
            await csv.WriteAsync([new ExportedFigure { Article = "=HYPERLINK(\"x\")", Claim = 0, Value = -5, Approximate = false, Words = "-5", Sentence = "@SUM(A1)", Start = 0, End = 2 }], default);
        }

        var written = System.Text.Encoding.UTF8.GetString(file.ToArray());
        Assert.Contains("'=HYPERLINK", written, StringComparison.Ordinal);
        Assert.Contains("'@SUM(A1)", written, StringComparison.Ordinal);
        Assert.Contains(",-5,", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told_in_a_sentence_and_nothing_is_left_behind()
    {
        var (exit, _, errors) = await RunAsync("claims", "csv", Path.Combine(_folder.Path, "none", "x.csv"), "--from", "today");

        Assert.Equal(2, exit);
        Assert.Contains("cannot be written", errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    private async Task<string> ExportAsync(string what, string format, params string[] more)
    {
        var file = Path.Combine(_folder.Path, $"{what}.{format}");
        var (exit, _, errors) = await RunAsync(what, format, file, more.Length > 0 ? more : ["--from", "yesterday"]);
        Assert.True(exit == 0, errors);
        Assert.Contains("row", errors, StringComparison.Ordinal);
        return file;
    }

    private Task<(int Exit, string Output, string Errors)> RunAsync(string what, string format, string file, params string[] more) =>
        PipelineProcess.RunAsync(["export", what, "--format", format, "-o", file, "--data", _samples.Data, .. more]);

    private static List<IReadOnlyDictionary<string, string>> Csv(string file)
    {
        using var csv = new CsvReader(new StreamReader(file), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        List<IReadOnlyDictionary<string, string>> rows = [];
        while (csv.Read())
        {
            rows.Add(csv.HeaderRecord!.ToDictionary(name => name, name => csv.GetField(name)!));
        }

        return rows;
    }

    /// <summary>The samples in a data folder of their own.</summary>
    public sealed class StoredSamples : IAsyncLifetime, IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public string Data => _folder.Path;

        public async Task InitializeAsync()
        {
            var (exit, _, errors) = await PipelineProcess.RunAsync("run", Repository.Seeds, "--once", "--data", Data, "--azurite-port", "0");
            Assert.True(exit == 0, errors);
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => _folder.Dispose();
    }
}
