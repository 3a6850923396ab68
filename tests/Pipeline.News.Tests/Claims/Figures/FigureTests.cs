using System.Collections.Immutable;
using System.Globalization;
using Pipeline.News.Claims;
using Pipeline.News.Claims.Details;

namespace Pipeline.News.Tests.Claims.Figures;

public sealed class FigureTests
{
    [Theory]
    [MemberData(nameof(Spec), "Figures/figures.txt")]
    public void Reads_the_figures_of_a_passage(string passage, string expected) =>
        Assert.Equal(expected, string.Join("\n", Read(passage).Select(figure => Describe(figure, passage))));

    [Theory]
    [MemberData(nameof(Spec), "Figures/number-kinds.txt")]
    public void Reads_numbers_of_every_kind(string passage, string expected) =>
        Assert.Equal(expected, string.Join("\n", Read(passage).Select(figure => Describe(figure, passage))));

    [Theory]
    [MemberData(nameof(Spec), "Figures/about.txt")]
    public void Tells_what_a_figure_is_about(string passage, string expected) =>
        Assert.Equal(expected, string.Join("\n", Read(passage).Select(figure => $"{figure.Span.In(passage)} | {figure.About ?? "-"}")));

    public static TheoryData<string, string> Spec(string file)
    {
        var data = new TheoryData<string, string>();
        foreach (var (passage, expected) in Passages.Read(file))
        {
            data.Add(passage, string.Join("\n", expected));
        }

        return data;
    }

    private static ImmutableArray<Figure> Read(string passage) =>
        ArticleDetails.Read(Passages.Annotate(passage), Passages.OnFriday.Published!.Value).Figures;

    private static string Describe(Figure figure, string passage)
    {
        var bounds = (figure.Low is { } low ? $" low {Number(low)}" : "") + (figure.High is { } high ? $" high {Number(high)}" : "") + (figure.Approximate ? " about" : "")
            + (figure.Earlier is { } earlier ? $" earlier {Number(earlier)}" : "");
        return $"{figure.Span.In(passage)} | {(figure.Value is { } value ? Number(value) : "-")}{bounds} | {figure.Unit ?? "-"} | {figure.Measure ?? "-"}";
    }

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
