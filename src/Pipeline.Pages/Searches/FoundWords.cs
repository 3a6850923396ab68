using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Pipeline.Search.Words;

namespace Pipeline.Pages.Searches;

/// <summary>A text with the words that were asked for marked. Not a template, because white space between two runs would split words.</summary>
public sealed class FoundWords : ComponentBase
{
    [Parameter, EditorRequired]
    public required FoundText Text { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var at = 0;
        foreach (var mark in Text.Marks)
        {
            builder.AddContent(0, Text.Text[at..mark.Start]);
            builder.OpenElement(1, "mark");
            builder.AddContent(2, mark.In(Text.Text));
            builder.CloseElement();
            at = mark.End;
        }

        builder.AddContent(3, Text.Text[at..]);
    }
}
