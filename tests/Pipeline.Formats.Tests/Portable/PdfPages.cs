using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Pipeline.Formats.Tests.Portable;

/// <summary>Sets text on the pages of a PDF, as a program does that lays pages out.</summary>
internal sealed class PdfPages : IDisposable
{
    public const double Width = 595;
    public const double Height = 842;

    private readonly PdfDocumentBuilder _document = new();
    private readonly PdfDocumentBuilder.AddedFont _font;
    private PdfPageBuilder _page;

    public PdfPages()
    {
        _font = _document.AddStandard14Font(Standard14Font.TimesRoman);
        _page = _document.AddPage(Width, Height);
    }

    public PdfDocumentBuilder Document => _document;

    public void NextPage() => _page = _document.AddPage(Width, Height);

    /// <returns>How wide it is.</returns>
    public double Line(string text, double left, double bottom, double size = 10)
    {
        var letters = _page.AddText(Ascii(text), size, new PdfPoint(left, bottom), _font);
        return letters[^1].EndBaseLine.X - left;
    }

    /// <returns>Where the next line would stand.</returns>
    public double Column(IEnumerable<string> lines, double left, double top, double size = 10)
    {
        foreach (var line in lines)
        {
            Line(line, left, top, size);
            top -= 1.2 * size;
        }

        return top;
    }

    /// <summary>Words into lines; a word of nine letters or more may be parted at its fifth.</summary>
    public static IEnumerable<string> Wrap(string text, int width, bool hyphens = false)
    {
        var line = "";
        foreach (var word in Ascii(text).Split(' '))
        {
            if (line.Length + 1 + word.Length <= width)
            {
                line = line.Length == 0 ? word : line + " " + word;
            }
            else if (hyphens && word.Length >= 9 && line.Length + 7 <= width && word.All(char.IsAsciiLetterLower))
            {
                yield return $"{line} {word[..5]}-";
                line = word[5..];
            }
            else
            {
                yield return line;
                line = word;
            }
        }

        yield return line;
    }

    /// <summary>The standard fonts of the library write no others.</summary>
    public static string Ascii(string text) => text.Replace('“', '"').Replace('”', '"').Replace('’', '\'').Replace("–", "-", StringComparison.Ordinal);

    public byte[] Build() => _document.Build();

    public void Dispose() => _document.Dispose();
}
