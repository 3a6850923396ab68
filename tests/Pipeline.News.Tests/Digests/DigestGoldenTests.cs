using System.Runtime.CompilerServices;
using Pipeline.News.Digests;
using Pipeline.News.Tests.Stories;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Digests;

/// <summary>
/// A digest of made-up articles against <c>Golden/digest.json</c> and <c>.md</c>. With PIPELINE_REWRITE_GOLDEN=1 in the environment
/// the test writes them anew; read the difference before committing it.
/// </summary>
public sealed class DigestGoldenTests
{
    private const string Flood = "The dam above Orvale broke on Monday and killed 12 people in the lower town, the district council said.";
    private const string Toll = "At least 30 people were killed in Orvale when the dam above the lower town broke on Monday.";
    private const string Match = "The Kestrels beat Norrby in the cup final at Lund Arena on penalties after a goalless night.";

    [Theory]
    [InlineData("json")]
    [InlineData("md")]
    public void The_digest_is_as_reviewed(string kind)
    {
        var digest = DigestComposer.Compose(
            new DigestDay(new DateOnly(2026, 3, 2), "Europe/Berlin"),
            [
                Made.WithFigure("flood/a.txt", Flood, "12 people", 12),
                Made.WithFigure("flood/b.txt", Toll, "At least 30 people", 30, low: 30),
                Made.Article("flood/c.txt", "Dam of Orvale breaks", Flood),
                Made.Article("match.txt", "Kestrels win the cup", Match),
            ],
            [new RejectedUpload("photo.png", RejectionCode.UnsupportedKind, "Files of kind '.png' are not read.")]);
        var written = kind == "json" ? DigestJson.Write(digest) : DigestMarkdown.Write(digest);
        var golden = Path.Combine(Folder(), "Golden", $"digest.{kind}");
        if (Environment.GetEnvironmentVariable("PIPELINE_REWRITE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(golden)!);
            File.WriteAllText(golden, written);
        }

        Assert.Equal(File.ReadAllText(golden), written);
    }

    private static string Folder([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;
}
