using Spectre.Console;

namespace Pipeline.Local.Terminal;

/// <summary>Paragraphs with a hanging indent, as wide as the terminal but no wider than one likes to read.</summary>
internal sealed class TerminalText(IAnsiConsole console)
{
    // Characters: longer lines are hard to find the next one from.
    private const int WidestReading = 110;

    /// <summary>Columns that rules and charts may take, and lines of words at a terminal.</summary>
    public int Width { get; } = Math.Min(console.Profile.Width, WidestReading);

    // Whoever reads from a pipe breaks lines as they like.
    private readonly int _words = console.Profile.Width >= TerminalOutput.Unbounded ? TerminalOutput.Unbounded : Math.Min(console.Profile.Width, WidestReading);

    public void Break() => console.WriteLine();

    public void Rule(string title)
    {
        console.WriteLine();
        var line = $"── {title} ";
        console.WriteLine(line + new string('─', Math.Max(0, Width - line.Length)));
    }

    /// <summary>One line as it stands, its spaces too.</summary>
    public void Line(string text, Style style) => console.WriteLine(text.TrimEnd(), style);

    /// <param name="lead">Stands before the first line; the others are indented by its length.</param>
    public void Write(string lead, Style leadStyle, string text, Style? style = null)
    {
        var start = lead;
        foreach (var line in TextWrap.Lines(text, _words - lead.Length))
        {
            if (start.Length > 0)
            {
                console.Write(start, leadStyle);
            }

            console.WriteLine(line, style ?? Style.Plain);
            start = new string(' ', lead.Length);
        }
    }
}
