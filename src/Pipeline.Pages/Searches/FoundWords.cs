using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Pipeline.Pages.Searches;

/// <summary>A text with the words that were asked for marked. Not a template, because white space between two runs would split words.</summary>
public sealed class FoundWords : ComponentBase
{
    // A question of more words than this is a text pasted by mistake.
    private const int Most = 12;

    [Parameter, EditorRequired]
    public required string Text { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Words { get; set; }

    /// <summary>The words of a question.</summary>
    public static string[] Of(string? query) => [.. (query ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(Most)];

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var at = 0;
        while (Next(at) is var (start, length))
        {
            builder.AddContent(0, Text[at..start]);
            builder.OpenElement(1, "mark");
            builder.AddContent(2, Text.Substring(start, length));
            builder.CloseElement();
            at = start + length;
        }

        builder.AddContent(3, Text[at..]);
    }

    /// <summary>The nearest of the words, and of those that begin there the longest.</summary>
    private (int Start, int Length)? Next(int from) => Words
        .Select(word => (Start: Text.IndexOf(word, from, StringComparison.OrdinalIgnoreCase), word.Length))
        .Where(found => found.Start >= 0).OrderBy(found => found.Start).ThenByDescending(found => found.Length)
        .Select(found => ((int, int)?)found).FirstOrDefault();
}
