using AngleSharp.Html.Construction;

namespace Pipeline.News.Reading.Tree;

/// <summary>A script, which is never run.</summary>
internal sealed class PageScript(PageTag tag) : PageElement(tag), IConstructableScriptElement
{
    bool IConstructableScriptElement.Prepare(IConstructableDocument document) => false;

    Task IConstructableScriptElement.RunAsync(CancellationToken cancel) => Task.CompletedTask;
}
