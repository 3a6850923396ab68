using System.Globalization;
using Pipeline.News.Claims;
using Pipeline.News.Claims.Details;

namespace Pipeline.News.Tests.Claims.Figures;

public sealed class FigureTests
{
    public static TheoryData<string, string> Spec
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (passage, expected) in Passages.Read("Figures/figures.txt"))
            {
                data.Add(passage, string.Join("\n", expected));
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Spec))]
    public void Reads_the_figures_of_a_passage(string passage, string expected)
    {
        var details = ArticleDetails.Read(Passages.Annotate(passage), Passages.OnFriday.Published!.Value);

        Assert.Equal(expected, string.Join("\n", details.Figures.Select(figure => Describe(figure, passage))));
    }

    private static string Describe(Figure figure, string passage)
    {
        var bounds = (figure.Low is { } low ? $" low {Number(low)}" : "") + (figure.High is { } high ? $" high {Number(high)}" : "") + (figure.Approximate ? " about" : "");
        return $"{figure.Span.In(passage)} | {(figure.Value is { } value ? Number(value) : "-")}{bounds} | {figure.Unit ?? "-"} | {figure.Measure ?? "-"}";
    }

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
