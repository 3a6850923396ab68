using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Pipeline.News.Articles;
using Pipeline.News.Texts;

namespace Pipeline.Pages.Articles;

/// <summary>A paragraph with its claims marked. Not a template, because white space between two runs would split words.</summary>
public sealed class MarkedText : ComponentBase
{
    [Parameter, EditorRequired]
    public required Article Article { get; set; }

    [Parameter, EditorRequired]
    public required TextSpan Paragraph { get; set; }

    /// <summary>Spans to highlight, which links point to.</summary>
    [Parameter]
    public IReadOnlyCollection<TextSpan> Marks { get; set; } = [];

    /// <summary>Spans that links point to.</summary>
    [Parameter]
    public IReadOnlyCollection<TextSpan> Anchors { get; set; } = [];

    /// <summary>The page of a speaker; null where there are none.</summary>
    [Parameter]
    public Func<string, string>? Speaker { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        foreach (var run in TextMarking.Runs(Article, Paragraph, Marks, Anchors))
        {
            // The words themselves carry the ids, the first outermost, so that the place which a link names can be shown.
            foreach (var anchor in run.Anchors)
            {
                builder.OpenElement(0, "span");
                builder.AddAttribute(1, "id", anchor);
            }

            AddWords(builder, run);
            foreach (var anchor in run.Anchors)
            {
                builder.CloseElement();
            }

            foreach (var claim in run.Ends)
            {
                AddReference(builder, claim);
            }
        }
    }

    private void AddWords(RenderTreeBuilder builder, MarkedRun run)
    {
        var link = run.Speaker is { } name ? Speaker?.Invoke(name) : null;
        if (link is null && !run.Highlighted && run.Classes.Length == 0)
        {
            builder.AddContent(2, run.Text);
            return;
        }

        builder.OpenElement(3, run.Highlighted ? "mark" : "span");
        builder.AddAttribute(4, "class", run.Classes.Length == 0 ? null : run.Classes);
        if (link is not null)
        {
            builder.OpenElement(5, "a");
            builder.AddAttribute(6, "href", link);
            builder.AddAttribute(7, "title", run.Speaker);
            builder.AddContent(8, run.Text);
            builder.CloseElement();
        }
        else
        {
            builder.AddContent(9, run.Text);
        }

        builder.CloseElement();
    }

    // Its number is drawn by the stylesheet: who copies the text copies the article's words and no others.
    private static void AddReference(RenderTreeBuilder builder, int claim)
    {
        var number = (claim + 1).ToString(CultureInfo.InvariantCulture);
        builder.OpenElement(10, "a");
        builder.AddAttribute(11, "class", "ref");
        builder.AddAttribute(12, "href", $"#claim-{claim.ToString(CultureInfo.InvariantCulture)}");
        builder.AddAttribute(13, "data-n", number);
        builder.AddAttribute(14, "aria-label", $"claim {number}");
        builder.CloseElement();
    }
}
