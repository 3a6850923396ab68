using System.Collections.Immutable;
using Pipeline.News.Articles;
using Pipeline.News.Texts;

namespace Pipeline.News.Digests;

/// <param name="articles">What the stage is about to take.</param>
internal delegate void StageBegins(DigestStage stage, ImmutableArray<Article> articles);

/// <summary>Remembers which stage of a digest is going on, so that a fault can be told by its name.</summary>
/// <param name="begin">Called as each stage begins, from several threads: where tests put a fault.</param>
internal sealed class DigestStages(StageBegins begin)
{
    private DigestStage _stage;

    public void Begin(DigestStage stage, ImmutableArray<Article> articles)
    {
        _stage = stage;
        begin(stage, articles);
    }

    /// <exception cref="StageException">A fault of our own in one of the stages.</exception>
    public T Within<T>(Func<DigestStages, T> work)
    {
        try
        {
            return work(this);
        }
        catch (Exception fault) when (Fault.IsOurs(fault))
        {
            throw new StageException(_stage.Words(), fault);
        }
    }
}
