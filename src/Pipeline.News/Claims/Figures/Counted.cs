namespace Pipeline.News.Claims.Figures;

/// <summary>What a number counts or is measured in.</summary>
/// <param name="Unit">Null where the words name nothing.</param>
/// <param name="Noun">Lemma of the counted noun; null for currencies, percentages and where nothing is named.</param>
/// <param name="End">Exclusive end of the expression with its unit, in atoms.</param>
internal readonly record struct Counted(string? Unit, string? Noun, int End)
{
    public bool IsAge => Unit == "years old";
}
