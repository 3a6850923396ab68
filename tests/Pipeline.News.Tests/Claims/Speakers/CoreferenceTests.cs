using Pipeline.News.Claims;
using Pipeline.News.Language;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Claims.Speakers;

public sealed class CoreferenceTests
{
    /// <summary>Share of speakers found in full; may rise, not fall.</summary>
    private const double Floor = 0.99;

    public static TheoryData<string, string> Spec
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (passage, expected) in Passages.Read("Speakers/coreference.txt"))
            {
                data.Add(passage, string.Join("\n", expected));
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Spec))]
    public void One_speaker_keeps_one_name_under_all_its_forms(string passage, string expected) =>
        Assert.Equal(expected, string.Join("\n", Speakers(passage)));

    [Fact]
    public void The_share_of_speakers_found_holds_its_floor()
    {
        var passages = Passages.Read("Speakers/coreference.txt").ToList();
        var found = passages.Sum(entry => entry.Expected.Intersect(Speakers(entry.Passage)).Count());
        var share = (double)found / passages.Sum(entry => entry.Expected.Length);

        Assert.True(passages.Count >= 65, $"{passages.Count} passages.");
        Assert.True(share >= Floor, $"{share:P1}");
    }

    private static IEnumerable<string> Speakers(string passage)
    {
        var parts = passage.Split(" ¶ ");
        var (start, paragraphs) = (0, new List<Paragraph>());
        foreach (var part in parts)
        {
            paragraphs.Add(new Paragraph(new TextSpan(start, start + part.Length), ParagraphRole.Paragraph));
            start += part.Length + 2;
        }

        var text = TextAnnotator.Annotate(string.Join("\n\n", parts), [.. paragraphs]);
        var names = NameFinder.Find(text);
        return ClaimExtractor.Extract(text, names, Passages.OnFriday)
            .Where(claim => claim.Speaker is not null)
            .Select(claim => $"{claim.Speaker!.Span.In(text.Text)} | {claim.Speaker.Name ?? "-"} | {claim.Speaker.Type.ToString().ToLowerInvariant()}");
    }
}
