using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.News.Texts;

namespace Pipeline.Pages;

/// <summary>Renders the pages to strings. Every text goes through the renderer's encoder; no page runs a script of its content.</summary>
public static class PageRenderer
{
    // Letters of every script stay as they are; what means something in HTML is escaped.
    private static readonly ServiceProvider Services = new ServiceCollection()
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .BuildServiceProvider();

    public static Task<string> RenderAsync<TPage>(IReadOnlyDictionary<string, object?> parameters)
        where TPage : IComponent => RenderAsync<TPage>(ParameterView.FromDictionary(new Dictionary<string, object?>(parameters)));

    private static async Task<string> RenderAsync<TPage>(ParameterView parameters)
        where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(Services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<TPage>(parameters).ConfigureAwait(true);
            // Texts come without, but names of files are as they are.
            return DirectionControls.Visible(page.ToHtmlString());
        }).ConfigureAwait(false);
    }
}
