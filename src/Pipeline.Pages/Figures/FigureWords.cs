using Pipeline.News.Digests;
using Pipeline.News.Stories;

namespace Pipeline.Pages.Figures;

/// <summary>What is counted, and how its figures stand to each other.</summary>
public static class FigureWords
{
    /// <summary><c>People killed: Damascus bombing</c></summary>
    public static string Heading(FigureComparison line)
    {
        var words = CountedThing.Of(line);
        words = char.ToUpperInvariant(words[0]) + words[1..];
        return line.About is null ? words : $"{words}: {line.About}";
    }

    public static string Relation(FigureRelation relation) => relation switch
    {
        FigureRelation.Conflict => "sources differ",
        FigureRelation.Develops => "develops over time",
        _ => "sources agree",
    };
}
