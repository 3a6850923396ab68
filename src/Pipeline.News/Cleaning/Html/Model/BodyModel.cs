using Pipeline.News.Cleaning.Html.Blocks;
using Pipeline.News.Cleaning.Html.Features;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning.Html.Model;

/// <summary>How likely each block is body. Learned by <c>src/Pipeline.Training</c> from labelled pages; the file says which.</summary>
/// <remarks>On 646 labelled pages, each judged by trees that saw no page of its site: body precision .945, recall .953, F1 .949;
/// written as in 2003 (layout tables, breaks for paragraphs) .944; with the first sentences of other articles around .930.
/// The best choice of whole blocks has .983. Two trainings of other seeds together gain .0002 to .001.</remarks>
internal sealed class BodyModel
{
    private readonly GradientBoostedTrees _first;
    private readonly GradientBoostedTrees _second;

    public BodyModel(GradientBoostedTrees first, GradientBoostedTrees second) => (_first, _second) = (first, second);

    public static BodyModel Default { get; } = Load();

    public static BodyModel Parse(IEnumerable<(string Section, string Entry)> lines)
    {
        var looks = lines.ToLookup(line => line.Section, line => line.Entry);
        return new BodyModel(GradientBoostedTrees.Parse(looks["first"]), GradientBoostedTrees.Parse(looks["second"]));
    }

    public float[] Probabilities(PageFacts facts)
    {
        var features = BlockFeatures.Of(facts);
        var first = _first.Probabilities(features);
        SecondPassFeatures.Fill(facts, features, first);
        return _second.Probabilities(features);
    }

    private static BodyModel Load() => Parse(LexiconSections.Read("Cleaning/Html/Models/body"));
}
