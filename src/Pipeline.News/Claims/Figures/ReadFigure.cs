namespace Pipeline.News.Claims.Figures;

/// <summary>A figure and the atoms <c>[First, End)</c> that it was read from.</summary>
internal readonly record struct ReadFigure(Figure Figure, int First, int End);
