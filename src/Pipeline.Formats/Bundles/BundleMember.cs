using Pipeline.News.Reading;
using Pipeline.News.Texts;

namespace Pipeline.Formats.Bundles;

/// <summary>One file or entry of a bundle; a rejection where it could not be taken out, or where it ends what is read.</summary>
/// <param name="Path">That of the bundle, and its own name below it.</param>
public sealed record BundleMember(string Path, Outcome<SourceBlob> Content);
