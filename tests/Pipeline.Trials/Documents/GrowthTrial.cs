using System.Globalization;
using System.Text;
using Pipeline.Formats;
using Pipeline.News.Reading;
using Pipeline.News.Tests;

namespace Pipeline.Trials.Documents;

/// <summary>Each pattern, repeated in each place of a document, at one size and at eight times that: nothing may grow faster than n log n.</summary>
internal static class GrowthTrial
{
    /// <summary>In characters; the test beside every change takes less.</summary>
    public const int Usual = 8_000;

    private const int Times = 8;

    /// <summary>n log n gives 10 here, a square 64; the rest is room for caches and collections.</summary>
    private const double Most = 24;

    /// <summary>What runs beside it can only make a run slower, so the best tells.</summary>
    private const int Tries = 4;

    private static readonly TimeSpan Tiny = TimeSpan.FromMilliseconds(5);

    private static readonly string[] Patterns =
    [
        "a", " ", "\n", "bridge ", "said ", "\"", "“", "” he said ", "' ", "(", "[", "{", "<", "&", "&amp;", "&#x301;", "\u0301\u0316", "\u200B", "😀\u200D", "ﷺ", "界", "- ", "* ", "#", "_a_ ", "`", "|", "1,", "2026-05-12 ",
        "Mr. Aldo Harmon ", "<b>", "<p>", "</p>", "<div>", "<a href=x>y</a>", "<table><tr><td>", "<!-- ", "\\u0041", "\\", "99 people ",
    ];

    /// <summary>Where it stands; the article itself is around it.</summary>
    private static readonly (string Path, Func<string, string> Document)[] Places =
    [
        ("a.txt", x => MadeArticle.Text(1, 1) + x),
        ("b.md", x => $"---\ntitle: t\n---\n\n# A\n\n{MadeArticle.Text(1, 1)}{x}"),
        ("c.html", x => MadeArticle.Page(1, 1).Replace("</article>", $"<p>{x}</article>", StringComparison.Ordinal)),
        ("d.html", x => MadeArticle.Page(1, 1).Replace("\"articleBody\":\"short\"", $"\"articleBody\":\"{x}\"", StringComparison.Ordinal)),
        ("e.html", x => MadeArticle.Page(1, 1).Replace("<title>", $"<title>{x}", StringComparison.Ordinal)),
    ];

    public static IReadOnlyList<string> Run(int small, Action<string> say)
    {
        say($"{Patterns.Length * Places.Length} patterns, {small} and {Times * small} characters");
        List<string> problems = [];
        var worst = (Ratio: 0.0, Name: "");
        foreach (var (path, document) in Places)
        {
            foreach (var pattern in Patterns)
            {
                var name = $"'{pattern.ReplaceLineEndings("\\n")}' in {path}";
                var ratio = Ratio(path, small, size => document(string.Concat(Enumerable.Repeat(pattern, size / pattern.Length))));
                worst = ratio > worst.Ratio ? (ratio, name) : worst;
                if (ratio >= Most)
                {
                    problems.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: eight times as much took {ratio:F0} times as long."));
                }
            }
        }

        say(string.Create(CultureInfo.InvariantCulture, $"worst {worst.Ratio:F1} times: {worst.Name}"));
        return problems;
    }

    private static double Ratio(string path, int smallSize, Func<int, string> document)
    {
        var (small, large) = (Work(path, document(smallSize)), Work(path, document(Times * smallSize)));
        small();
        var least = double.MaxValue;
        for (var left = Tries; left > 0 && least >= Most; left--)
        {
            var (little, much) = (ProcessorTime.Of(small), ProcessorTime.Of(large));
            least = Math.Min(least, much / (little > Tiny ? little : Tiny));
        }

        return least;
    }

    private static Action Work(string path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return () => ArticleFormats.Ingest(new SourceBlob(path, bytes));
    }
}
