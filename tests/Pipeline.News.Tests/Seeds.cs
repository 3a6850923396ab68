using System.Runtime.CompilerServices;
using Pipeline.News.Articles;
using Pipeline.News.Reading;

namespace Pipeline.News.Tests;

/// <summary>The five sample articles, read from the repository's <c>seeds/</c>.</summary>
internal static class Seeds
{
    public const string Vice = "000_92b84b24bce36009.txt";
    public const string Sputnik = "001_ad3dbde490f19554.txt";
    public const string AlJazeera = "002_07b82602a91ee09d.txt";
    public const string Voa = "003_533472ac1ff930dd.txt";
    public const string PressTv = "004_34c6a0089c8ef786.txt";

    public static readonly string[] All = [Vice, Sputnik, AlJazeera, Voa, PressTv];

    public static string Folder { get; } = Path.Combine(RepositoryRoot(), "seeds");

    public static SourceBlob Blob(string name) => new(name, File.ReadAllBytes(Path.Combine(Folder, name)));

    public static Article Article(string name) => ArticlePipeline.Ingest(Blob(name)).TryGet(out var article, out var rejection)
        ? article
        : throw new InvalidOperationException($"{name} was rejected: {rejection.Message}");

    private static string RepositoryRoot([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
