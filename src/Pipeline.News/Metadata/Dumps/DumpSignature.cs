using System.Collections.Immutable;

namespace Pipeline.News.Metadata.Dumps;

/// <summary>Whom a line of a text dump may name as the writers.</summary>
/// <param name="Names">In order; may be empty.</param>
internal readonly record struct DumpSignature(ImmutableArray<string> Names, double Confidence);
