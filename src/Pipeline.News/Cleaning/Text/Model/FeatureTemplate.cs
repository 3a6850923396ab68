using System.Collections.Immutable;
using Pipeline.News.Cleaning.Text.Lines;
using Pipeline.News.Cleaning.Text.Words;

namespace Pipeline.News.Cleaning.Text.Model;

/// <summary>One question about a line; its answer is one of <paramref name="Size"/> values, each of which has its own weights.</summary>
/// <param name="Name">As the weights file calls it.</param>
internal readonly record struct FeatureTemplate(string Name, int Offset, int Size)
{
    private static readonly ImmutableArray<FeatureTemplate>.Builder Built = ImmutableArray.CreateBuilder<FeatureTemplate>();
    public static readonly int Types = Enum.GetValues<LineType>().Length;

    public static readonly FeatureTemplate Bias = Next("bias", 1);
    public static readonly FeatureTemplate Type = Next("type", Types);
    public static readonly FeatureTemplate Words = Next("words", 10);
    public static readonly FeatureTemplate End = Next("end", 9 * 3);
    public static readonly FeatureTemplate Start = Next("start", 8 * 3);
    public static readonly FeatureTemplate FunctionWords = Next("function-words", 7 * 3);
    public static readonly FeatureTemplate Capitals = Next("capitals", 6 * 3);
    public static readonly FeatureTemplate Digits = Next("digits", 4 * 3);
    public static readonly FeatureTemplate Sentences = Next("sentences", 5);
    public static readonly FeatureTemplate Separators = Next("separators", 4);
    public static readonly FeatureTemplate Glued = Next("glued", 3);
    public static readonly FeatureTemplate Quotes = Next("quotes", 3);
    public static readonly FeatureTemplate Mark = Next("mark", 8);
    public static readonly FeatureTemplate FirstPerson = Next("first-person", 3 * 3);
    public static readonly FeatureTemplate SecondPerson = Next("second-person", 3 * 3);
    public static readonly FeatureTemplate Cue = Next("cue", WordTable.CueKinds * 3);
    public static readonly FeatureTemplate FirstCue = Next("first-cue", WordTable.CueKinds * 2);
    public static readonly FeatureTemplate Cues = Next("cues", 4 * 3);
    public static readonly FeatureTemplate Copies = Next("copies", 5 * 3);
    public static readonly FeatureTemplate Neighbours = Next("neighbours", Types * Types * Types);
    public static readonly FeatureTemplate TwoAbove = Next("two-above", Types * 3);
    public static readonly FeatureTemplate TwoBelow = Next("two-below", Types * 3);
    public static readonly FeatureTemplate ProseAbove = Next("prose-above", 6 * 3);
    public static readonly FeatureTemplate ProseBelow = Next("prose-below", 6 * 3);
    public static readonly FeatureTemplate FarProseAbove = Next("far-prose-above", 6 * 3);
    public static readonly FeatureTemplate FarProseBelow = Next("far-prose-below", 6 * 3);
    public static readonly FeatureTemplate Block = Next("block", 13 * 3);
    public static readonly FeatureTemplate ProseShare = Next("prose-share-above", 8 * 3);
    public static readonly FeatureTemplate Cohesion = Next("cohesion", 7 * 3 * 2);
    public static readonly FeatureTemplate UnderComments = Next("under-comments", 5 * 2);
    public static readonly FeatureTemplate UnderRelated = Next("under-related", 4 * 3);
    public static readonly FeatureTemplate UnderFooter = Next("under-footer", 3 * 3);
    public static readonly FeatureTemplate CleanPage = Next("clean-page", 4 * Types);

    public static readonly ImmutableArray<FeatureTemplate> All = Built.ToImmutable();

    public static int Count => All[^1].Offset + All[^1].Size;

    public int this[int value] => Offset + Math.Min(value, Size - 1);

    private static FeatureTemplate Next(string name, int size)
    {
        var group = new FeatureTemplate(name, Built.Count == 0 ? 0 : Built[^1].Offset + Built[^1].Size, size);
        Built.Add(group);
        return group;
    }
}
