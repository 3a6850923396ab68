using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Pipeline.News;

namespace Pipeline.Pages.Articles;

/// <summary>A paragraph with its claims marked. Not a template, because white space between two runs would split words.</summary>
public sealed class MarkedText : ComponentBase
{
    [Parameter, EditorRequired]
    public required Article Article { get; set; }

    [Parameter, EditorRequired]
    public required TextSpan Paragraph { get; set; }

    /// <summary>Spans that links point to.</summary>
    [Parameter]
    public IReadOnlyCollection<TextSpan> Marks { get; set; } = [];

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        foreach (var run in TextMarking.Runs(Article, Paragraph, Marks))
        {
            foreach (var anchor in run.Anchors)
            {
                builder.OpenElement(0, "a");
                builder.AddAttribute(1, "id", anchor);
                builder.CloseElement();
            }

            if (run.Highlighted || run.Classes.Length > 0)
            {
                builder.OpenElement(2, run.Highlighted ? "mark" : "span");
                builder.AddAttribute(3, "class", run.Classes);
                builder.AddContent(4, run.Text);
                builder.CloseElement();
            }
            else
            {
                builder.AddContent(5, run.Text);
            }
        }
    }
}
