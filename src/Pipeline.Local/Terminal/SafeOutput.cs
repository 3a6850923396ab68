using Pipeline.News.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Pipeline.Local.Terminal;

/// <summary>Whatever is written, by whichever report: characters of a headline or a file name that a terminal would obey, or that turn the order of others, become spaces.</summary>
internal sealed class SafeOutput : IRenderHook
{
    public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables) => renderables.Select(r => new Safe(r));

    private sealed class Safe(IRenderable shown) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => shown.Measure(options, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => shown.Render(options, maxWidth)
            .Select(s => s.IsControlCode || s.IsLineBreak || !s.Text.Any(IsSteering) ? s : new Segment(string.Concat(s.Text.Select(c => IsSteering(c) ? ' ' : c)), s.Style));

        private static bool IsSteering(char c) => (char.IsControl(c) && c != '\n') || DirectionControls.Is(c);
    }
}
