using System.Globalization;
using Spectre.Console;

namespace Pipeline.Local.Terminal;

/// <summary>The terminal, or what stands in for it: a pipe gets plain text without colours, and whole lines unless <c>COLUMNS</c> says otherwise.</summary>
internal static class TerminalOutput
{
    /// <summary>Of a pipe, in columns: no line is that long, since an article has at most 300,000 characters.</summary>
    public const int Unbounded = 1_000_000;

    /// <summary>Below it a word and its indent have no room; what is set lower is set by mistake.</summary>
    private const int Narrowest = 20;

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
            ColorSystem = Colors(redirected, Environment.GetEnvironmentVariable("NO_COLOR")),
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        console.Pipeline.Attach(new SafeOutput());
        console.Profile.Width = Columns() ?? (redirected ? Unbounded : console.Profile.Width);
        return console;
    }

    /// <param name="noColor">By the convention of no-color.org: anything but nothing asks for none.</param>
    internal static ColorSystemSupport Colors(bool redirected, string? noColor) =>
        redirected || !string.IsNullOrEmpty(noColor) ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect;

    /// <summary>As wide as whoever starts the program says it is.</summary>
    private static int? Columns() =>
        int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns >= Narrowest ? columns : null;
}
