using BenchmarkDotNet.Attributes;
using Pipeline.News.Cleaning;
using Pipeline.News.Language;
using Pipeline.News.Reading;

namespace Pipeline.Benchmarks;

/// <summary>The stages of a text dump, one by one, on the sample with the longest comment thread.</summary>
[MemoryDiagnoser]
public class CleaningBenchmarks
{
    private SourceBlob _blob = null!;
    private SourceDocument _document = null!;

    [GlobalSetup]
    public void Setup()
    {
        var folder = Environment.GetEnvironmentVariable("PIPELINE_SEEDS")
            ?? throw new InvalidOperationException("Set PIPELINE_SEEDS to the folder of the sample articles.");
        var path = Directory.EnumerateFiles(folder, "001_*.txt").Single();
        _blob = new SourceBlob(path, File.ReadAllBytes(path));
        _document = DocumentReader.Read(_blob).TryGet(out var document, out var rejection)
            ? document
            : throw new InvalidOperationException(rejection.Message);
    }

    [Benchmark]
    public object Read() => DocumentReader.Read(_blob);

    [Benchmark]
    public object Clean() => ArticleCleaner.Clean(_document);

    [Benchmark]
    public object? IdentifyLanguage() => LanguageIdentifier.Identify(((TextDocument)_document).Text);
}
