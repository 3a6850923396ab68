using Pipeline.News.Digests;

namespace Pipeline.Storage.Digests;

/// <summary>How a digest comes to its readers beside standing in storage.</summary>
/// <param name="File">A further form of it, written beside it.</param>
/// <param name="TellAsync">Told of each revision after it stands. Never throws for what it tells: a digest does not fail because nobody hears of it.</param>
public sealed record DigestDelivery(Func<Digest, DigestFile> File, Func<Digest, CancellationToken, Task>? TellAsync = null);
