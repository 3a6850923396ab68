using Spectre.Console;

namespace Pipeline.Local.Terminal;

/// <summary>Paragraphs with a hanging indent, as wide as the terminal but no wider than one likes to read.</summary>
internal sealed class TerminalText(IAnsiConsole console)
{
    // Characters: longer lines are hard to find the next one from.
    private const int WidestReading = 110;

    /// <summary>Columns that a line may take.</summary>
    public int Width { get; } = Math.Min(console.Profile.Width, WidestReading);

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
        foreach (var line in TextWrap.Lines(text, Width - lead.Length))
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
