using BenchmarkDotNet.Attributes;
using Pipeline.News.Cleaning;
using Pipeline.News.Language;
using Pipeline.News.Reading;

namespace Pipeline.Benchmarks;

/// <summary>
/// The stages of a text dump, one by one, on the sample with the longest comment thread:
/// <c>dotnet run --project tests/Pipeline.Benchmarks -c Release -- --filter '*Cleaning*' --job short</c>.
/// </summary>
[MemoryDiagnoser]
public class CleaningBenchmarks
{
    private SourceBlob _blob = null!;
    private SourceDocument _document = null!;

    [GlobalSetup]
    public void Setup()
    {
        var path = Directory.EnumerateFiles(Seeds(), "001_*.txt").Single();
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

    /// <summary>BenchmarkDotNet runs in a folder of its own, somewhere below the repository.</summary>
    private static string Seeds()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Pipeline.sln")))
            {
                return Path.Combine(folder.FullName, "seeds");
            }
        }

        throw new InvalidOperationException("The folder 'seeds' of the repository is not above the program.");
    }
}
