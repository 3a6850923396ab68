using System.Runtime.CompilerServices;
using System.Text.Json;
using Pipeline.News.Cleaning;
using Pipeline.News.Reading;

namespace Pipeline.News.Tests.Cleaning;

/// <summary>Cleaning of the pages and dumps in <c>Articles/</c>, each held to the body F1 in <c>floors.json</c>.</summary>
public sealed class ArticleFloorTests
{
    private static readonly Dictionary<string, double> Floors =
        JsonSerializer.Deserialize<Dictionary<string, double>>(File.ReadAllText(Path.Combine(Folder(), "floors.json")))!;

    public static TheoryData<string> Files => [.. Uploads()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_body_holds_its_floor(string file)
    {
        var score = Score(file);
        Assert.True(score >= Floors[file], FormattableString.Invariant($"{file} has {score:F1}, its floor is {Floors[file]:F1}."));
    }

    [Theory]
    [InlineData(".html", 51)]
    [InlineData(".txt", 10)]
    public void The_mean_of_each_kind_holds_its_floor(string kind, int files)
    {
        var scores = Uploads().Where(file => Path.GetExtension(file) == kind).Select(Score).ToArray();
        Assert.Equal(files, scores.Length);
        Assert.True(scores.Average() >= Floors["mean of " + kind], FormattableString.Invariant($"The mean of {kind} is {scores.Average():F1}."));
    }

    [Fact]
    public void A_score_falls_with_what_is_missing_and_with_what_is_too_much()
    {
        const string gold = "The harbour will be dredged in May, the owners said on Monday.";
        Assert.Equal(100, BodyF1(gold, gold));
        Assert.InRange(BodyF1(gold, "The harbour will be dredged in May."), 1, 80);
        Assert.InRange(BodyF1(gold, gold + " Sign up for our newsletter and get the news in your inbox."), 1, 80);
        Assert.Equal(0, BodyF1(gold, ""));
    }

    private static IEnumerable<string> Uploads() => Directory.EnumerateFiles(Folder())
        .Select(path => Path.GetFileName(path))
        .Where(name => Path.GetExtension(name) is ".html" or ".txt" && !name.EndsWith(".body.txt", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static double Score(string file)
    {
        var path = Path.Combine(Folder(), file);
        var gold = File.ReadAllText(Path.ChangeExtension(path, ".body.txt"));
        var found = DocumentReader.Read(new SourceBlob(file, File.ReadAllBytes(path))).TryGet(out var document, out _)
            && ArticleCleaner.Clean(document).TryGet(out var body, out _)
            ? body.Text
            : "";
        return BodyF1(gold, found);
    }

    private static double BodyF1(string gold, string found)
    {
        var (wanted, given) = (Runs(gold), Runs(found));
        var common = wanted.Sum(run => Math.Min(run.Value, given.GetValueOrDefault(run.Key)));
        return 200.0 * common / Math.Max(1, wanted.Values.Sum() + given.Values.Sum());
    }

    private static Dictionary<string, int> Runs(string text)
    {
        var words = new string([.. text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isSpaced = words.Length > text.Length / 12;
        var units = isSpaced ? words : [.. string.Concat(words).Select(c => c.ToString())];
        var run = isSpaced ? 4 : 3;
        return Enumerable.Range(0, Math.Max(0, units.Length - run + 1)).CountBy(at => string.Join(' ', units, at, run)).ToDictionary();
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Articles");
}
