using Spectre.Console;

namespace Pipeline.Local.Terminal;

/// <summary>The terminal, or what stands in for it: a pipe gets plain text without colours, at a fixed width.</summary>
internal static class TerminalOutput
{
    /// <summary>Wide enough for a sentence, narrow enough for an editor.</summary>
    private const int PipeWidth = 110;

    public static IAnsiConsole Out { get; } = Create(Console.Out, Console.IsOutputRedirected);

    /// <summary>For progress and errors, so that standard output stays what was asked for.</summary>
    public static IAnsiConsole Error { get; } = Create(Console.Error, Console.IsErrorRedirected);

    /// <summary>Writes into <paramref name="writer"/> what <paramref name="console"/> would show: its width, its colours.</summary>
    public static IAnsiConsole Like(IAnsiConsole console, TextWriter writer)
    {
        var colors = console.Profile.Capabilities.ColorSystem != ColorSystem.NoColors;
        var like = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = console.Profile.Capabilities.Ansi ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colors ? (ColorSystemSupport)console.Profile.Capabilities.ColorSystem : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        like.Profile.Width = console.Profile.Width;
        like.Pipeline.Attach(new SafeOutput());
        return like;
    }

    private static IAnsiConsole Create(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = redirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        console.Pipeline.Attach(new SafeOutput());
        if (redirected)
        {
            console.Profile.Width = PipeWidth;
        }

        return console;
    }
}
