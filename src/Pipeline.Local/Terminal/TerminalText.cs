using System.Text;
using Spectre.Console;

namespace Pipeline.Local.Terminal;

/// <summary>Paragraphs with a hanging indent, as wide as the terminal but no wider than one likes to read. What articles say cannot steer the terminal.</summary>
internal sealed class TerminalText(IAnsiConsole console)
{
    private const int WidestReading = 110;

    /// <summary>Columns that a line may take.</summary>
    public int Width { get; } = Math.Min(console.Profile.Width, WidestReading);

    public void Break() => console.WriteLine();

    public void Rule(string title)
    {
        console.WriteLine();
        var line = $"── {Safe(title)} ";
        console.WriteLine(line + new string('─', Math.Max(0, Width - line.Length)));
    }

    /// <summary>One line as it stands, its spaces too.</summary>
    public void Line(string text, Style style) => console.WriteLine(Safe(text).TrimEnd(), style);

    /// <param name="lead">Stands before the first line; the others are indented by its length.</param>
    public void Write(string lead, Style leadStyle, string text, Style? style = null)
    {
        var start = lead;
        foreach (var line in TextWrap.Lines(Safe(text), Width - lead.Length))
        {
            if (start.Length > 0)
            {
                console.Write(start, leadStyle);
            }

            console.WriteLine(line, style ?? Style.Plain);
            start = new string(' ', lead.Length);
        }
    }

    /// <summary>Without control characters: an escape sequence in a headline or a file name would be obeyed.</summary>
    public static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            safe.Append(char.IsControl(c) ? ' ' : c);
        }

        return safe.ToString();
    }
}
