using System.Reflection;
using Pipeline.News;
using Pipeline.Pages;
using Pipeline.Storage;

namespace Pipeline.Architecture.Tests;

/// <summary>A project's folders from the ground up: each may use those before it, and no other.</summary>
/// <param name="Namespace">The project's root namespace; the types right in it stand above all folders, and below them in <see cref="Pages"/>.</param>
public sealed record Rooms(string Namespace, Assembly Assembly, IReadOnlyList<string> Order)
{
    public static readonly Rooms News = new("Pipeline.News", typeof(ArticlePipeline).Assembly,
    [
        "Texts", "Language", "Dates", "Bylines", "Reading", "Cleaning", "Metadata", "Claims", "Articles", "Stories", "Serialization", "Digests",
    ]);

    /// <summary>Between News and Storage.</summary>
    public static readonly Rooms Formats = new("Pipeline.Formats", typeof(Pipeline.Formats.ArticleFormats).Assembly,
    [
        "Writing", "Portable", "Documents", "Mails", "Bundles",
    ]);

    /// <summary>Between News and Storage.</summary>
    public static readonly Rooms Search = new("Pipeline.Search", typeof(Pipeline.Search.Answers.Searcher).Assembly,
    [
        "Words", "Queries", "Indexes", "Answers",
    ]);

    public static readonly Rooms Storage = new("Pipeline.Storage", typeof(PipelineStorage).Assembly,
    [
        "Faults", "Measuring", "Tables", "Articles", "Ingestion", "Digests", "Searches", "Operations", "Bundles",
    ]);

    public static readonly Rooms Local = new("Pipeline.Local", Assembly.Load("pipeline"),
    [
        "Inputs", "Fetching", "Demo", "Terminal", "Storage", "Digests", "Exports", "Running", "Web", "Commands",
    ]);

    public static readonly Rooms Pages = new("Pipeline.Pages", typeof(PageRenderer).Assembly,
    [
        "Serving", "Layout", "Sources", "Claims", "Figures", "Stories", "Digests", "Articles", "Speakers", "Searches", "Today", "Static",
    ]);

    public static readonly Rooms Functions = new("Pipeline.Functions", Assembly.Load("Pipeline.Functions"),
    [
        "Settings", "Monitoring", "Http", "Triggers", "Starting",
    ]);

    /// <summary>A field of this class, by its name; test names stay short that way.</summary>
    public static Rooms Named(string field) => (Rooms)typeof(Rooms).GetField(field)!.GetValue(null)!;

    public string Full(string room) => $"{Namespace}.{room}";
}
