using System.Text;
using BenchmarkDotNet.Attributes;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata;
using Pipeline.News.Reading;

namespace Pipeline.Benchmarks;

/// <summary>
/// What metadata costs a page and a dump beside reading and cleaning them:
/// <c>dotnet run --project tests/Pipeline.Benchmarks -c Release -- --filter '*Metadata*' --job short</c>.
/// </summary>
[MemoryDiagnoser]
public class MetadataBenchmarks
{
    private SourceBlob _blob = null!;
    private SourceDocument _document = null!;
    private CleanText _body = null!;

    [Params("page.html", "page.txt")]
    public string Name { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _blob = new SourceBlob(Name, Encoding.UTF8.GetBytes(Name.EndsWith(".html", StringComparison.Ordinal) ? MadePage.Html() : MadePage.Text()));
        if (!DocumentReader.Read(_blob).TryGet(out var document, out var rejection) || !ArticleCleaner.Clean(document).TryGet(out var body, out rejection))
        {
            throw new InvalidOperationException(rejection.Message);
        }

        (_document, _body) = (document, body);
    }

    [Benchmark(Baseline = true)]
    public object Read() => DocumentReader.Read(_blob);

    [Benchmark]
    public object Clean() => ArticleCleaner.Clean(_document);

    [Benchmark]
    public object Metadata() => MetadataReader.Read(_document, _body, uploadedAt: null);
}
