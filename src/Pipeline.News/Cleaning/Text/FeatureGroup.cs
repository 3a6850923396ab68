using System.Collections.Immutable;

namespace Pipeline.News.Cleaning.Text;

/// <summary>One question about a line; its answer is one of <paramref name="Size"/> values, each of which has its own weights.</summary>
/// <param name="Name">As the weights file calls it.</param>
internal readonly record struct FeatureGroup(string Name, int Offset, int Size)
{
    private static readonly ImmutableArray<FeatureGroup>.Builder Built = ImmutableArray.CreateBuilder<FeatureGroup>();
    public static readonly int Types = Enum.GetValues<LineType>().Length;

    public static readonly FeatureGroup Bias = Next("bias", 1);
    public static readonly FeatureGroup Type = Next("type", Types);
    public static readonly FeatureGroup Words = Next("words", 10);
    public static readonly FeatureGroup End = Next("end", 9 * 3);
    public static readonly FeatureGroup Start = Next("start", 8 * 3);
    public static readonly FeatureGroup FunctionWords = Next("function-words", 7 * 3);
    public static readonly FeatureGroup Capitals = Next("capitals", 6 * 3);
    public static readonly FeatureGroup Digits = Next("digits", 4 * 3);
    public static readonly FeatureGroup Sentences = Next("sentences", 5);
    public static readonly FeatureGroup Separators = Next("separators", 4);
    public static readonly FeatureGroup Glued = Next("glued", 3);
    public static readonly FeatureGroup Quotes = Next("quotes", 3);
    public static readonly FeatureGroup Mark = Next("mark", 8);
    public static readonly FeatureGroup FirstPerson = Next("first-person", 3 * 3);
    public static readonly FeatureGroup SecondPerson = Next("second-person", 3 * 3);
    public static readonly FeatureGroup Cue = Next("cue", WordTable.CueKinds * 3);
    public static readonly FeatureGroup FirstCue = Next("first-cue", WordTable.CueKinds * 2);
    public static readonly FeatureGroup Cues = Next("cues", 4 * 3);
    public static readonly FeatureGroup Copies = Next("copies", 5 * 3);
    public static readonly FeatureGroup Neighbours = Next("neighbours", Types * Types * Types);
    public static readonly FeatureGroup TwoAbove = Next("two-above", Types * 3);
    public static readonly FeatureGroup TwoBelow = Next("two-below", Types * 3);
    public static readonly FeatureGroup ProseAbove = Next("prose-above", 6 * 3);
    public static readonly FeatureGroup ProseBelow = Next("prose-below", 6 * 3);
    public static readonly FeatureGroup FarProseAbove = Next("far-prose-above", 6 * 3);
    public static readonly FeatureGroup FarProseBelow = Next("far-prose-below", 6 * 3);
    public static readonly FeatureGroup Block = Next("block", 13 * 3);
    public static readonly FeatureGroup ProseShare = Next("prose-share-above", 8 * 3);
    public static readonly FeatureGroup Cohesion = Next("cohesion", 7 * 3 * 2);
    public static readonly FeatureGroup UnderComments = Next("under-comments", 5 * 2);
    public static readonly FeatureGroup UnderRelated = Next("under-related", 4 * 3);
    public static readonly FeatureGroup UnderFooter = Next("under-footer", 3 * 3);
    public static readonly FeatureGroup CleanPage = Next("clean-page", 4 * Types);

    public static readonly ImmutableArray<FeatureGroup> All = Built.ToImmutable();

    public static int Count => All[^1].Offset + All[^1].Size;

    public int this[int value] => Offset + Math.Min(value, Size - 1);

    private static FeatureGroup Next(string name, int size)
    {
        var group = new FeatureGroup(name, Built.Count == 0 ? 0 : Built[^1].Offset + Built[^1].Size, size);
        Built.Add(group);
        return group;
    }
}
