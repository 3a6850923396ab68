using Pipeline.Storage.Operations;

namespace Pipeline.Storage.Bundles;

/// <summary>Takes away what earlier versions of a bundle had and this one has not: the articles first, all of them, then each digest that told of any.</summary>
internal sealed class GoneMembers(BundleStore store, ArticleRemover remover, IUploadKeeper? keeper, string timeZone, TimeProvider clock)
{
    // As articles are written.
    private const int AtOnce = 8;

    /// <returns>False when the time is over before the end; what is done is remembered.</returns>
    public async Task<(StoredBundle Bundle, bool IsDone)> RemoveAsync(StoredBundle bundle, IReadOnlyList<BundleLine> gone, DateTimeOffset until, CancellationToken cancellation)
    {
        if (gone.Count > 0)
        {
            // Under the row's version: who was overtaken deletes nothing that the other may just have written.
            bundle = await store.SaveAsync(bundle with { Removed = gone.Count(line => line.Rejection is null) }, [], cancellation).ConfigureAwait(false);
            await Parallel.ForEachAsync(gone, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (line, stop) =>
            {
                keeper?.Forget(line.Path);
                await remover.DeleteAsync(line.Path, line.Days, stop).ConfigureAwait(false);
            }).ConfigureAwait(false);
            foreach (var day in await remover.TellingAsync(gone.SelectMany(line => line.Days).Distinct(), timeZone, cancellation).ConfigureAwait(false))
            {
                if (day <= bundle.Composed)
                {
                    continue;
                }

                await remover.ComposeAsync(day, timeZone, cancellation).ConfigureAwait(false);
                bundle = await store.SaveAsync(bundle with { Composed = day }, [], cancellation).ConfigureAwait(false);
                if (clock.GetUtcNow() >= until)
                {
                    return (bundle, false);
                }
            }
        }

        await store.ForgetEarlierAsync(bundle, cancellation).ConfigureAwait(false);
        return (await store.SaveAsync(bundle with { IsDone = true }, [], cancellation).ConfigureAwait(false), true);
    }
}
