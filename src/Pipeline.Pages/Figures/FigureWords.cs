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
        return CountedThing.About(line) is { } about ? $"{words}: {about}" : words;
    }

    public static string Relation(FigureRelation relation) => relation switch
    {
        FigureRelation.Conflict => "sources differ",
        FigureRelation.Develops => "develops over time",
        _ => "sources agree",
    };
}
