using System.Runtime.CompilerServices;
using Pipeline.News.Digests;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Digests;

/// <summary>The digest of the five samples as reviewed by eye. PIPELINE_REWRITE_GOLDEN=1 writes the files anew; read the difference before committing it.</summary>
public sealed class SeedDigestGoldenTests
{
    [Theory]
    [InlineData("md")]
    [InlineData("atom")]
    public void The_digest_of_the_samples_is_as_reviewed(string kind)
    {
        var day = new DigestDay(new DateOnly(2026, 11, 22));
        var digest = DigestComposer.Compose(day, [.. Seeds.All.Select(Seeds.Article)], [new RejectedUpload("photo.png", RejectionCode.UnsupportedKind, "Files of kind '.png' are not read.")]);
        var written = kind == "md"
            ? DigestMarkdown.Write(digest)
            : DigestAtom.Write(
                [
                    new DigestHeading(digest.Day, digest.To, digest.Revision, digest.Counts, string.Join(" · ", digest.Stories.Select(s => s.Headline))),
                    new DigestHeading(digest.Day.AddDays(-1), digest.From, 1, DigestComposer.Compose(day.Previous, [], []).Counts, ""),
                ],
                d => new DigestLinks(Address(d, "digest"), id => Address(d, $"stories/{id}")),
                [digest]);
        var golden = Path.Combine(Folder(), "Golden", $"seeds.{kind}");
        if (Environment.GetEnvironmentVariable("PIPELINE_REWRITE_GOLDEN") == "1")
        {
            File.WriteAllText(golden, written);
        }

        Assert.Equal(File.ReadAllText(golden), written);
    }

    private static string Address(DateOnly day, string page) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{day:yyyy/MM/dd}/{page}.html");

    private static string Folder([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;
}
