using Pipeline.News.Articles;
using Pipeline.News.Texts;
using Pipeline.Pages;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Bundles;
using Pipeline.Storage.Faults;
using Pipeline.Storage.Ingestion;

namespace Pipeline.Local.Running;

/// <summary>What became of an upload, in words for its owner.</summary>
internal static class UploadFate
{
    public static string Describe(IngestResult result) => result switch
    {
        { Article: { } article } => Describe(article),
        { Rejection: { } rejection } => Describe(rejection),
        { Status: IngestStatus.Gone } => "deleted before it could be read",
        { Status: IngestStatus.Failed } => $"not read yet, will be tried again: {Why(result.Fault)}",
        _ => "already known",
    };

    public static string Describe(UnpackResult result) => result switch
    {
        { Status: UnpackStatus.Gone } => "deleted before it could be read",
        { Status: UnpackStatus.Failed } => $"not unpacked yet, will be tried again: {Why(result.Fault)}",
        { Status: UnpackStatus.Superseded } => "dropped again while it was unpacked",
        { Status: UnpackStatus.Unfinished, Bundle: { } bundle } => $"{Plain.Count(bundle.Taken, "article")} so far, goes on",
        { Status: UnpackStatus.Unpacked, Bundle: { } bundle } => Describe(bundle) + (result.Written < bundle.Taken ? $", {result.Written} of them new or changed" : "") + (bundle.Removed > 0 ? $"; {bundle.Removed} that are no longer in it were removed" : ""),
        _ => "already known",
    };

    public static string Known(StoredBundle bundle) => "the same bundle was here already: " + Describe(bundle);

    /// <summary>Of a bundle that was unpacked.</summary>
    public static string Describe(StoredBundle bundle) => $"{Plain.Count(bundle.Taken, "article")}, {bundle.NotTaken} not taken in";

    private static string Why(Exception? fault) =>
        fault is null ? "storage failed." : StorageFault.Of(fault)?.Sentence ?? $"a fault of the program ({fault.GetType().Name}).";

    /// <summary>Of an upload that brought nothing new.</summary>
    public static string Describe(StoredUpload standing) =>
        "the same file was here already: " + (standing.Article is { } article ? Describe(article) : Describe(standing.Rejection!));

    private static string Describe(Article article) =>
        Plain.Count(article.Body.Paragraphs.Length, "paragraph") + ", " + Plain.Count(article.ClaimsFound, "claim");

    public static string Describe(Rejection rejection) => $"not taken in ({Plain.Words(rejection.Code)}): {rejection.Message}";
}
