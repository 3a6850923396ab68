using System.Globalization;
using Pipeline.News.Articles;
using Pipeline.News.Cleaning;
using Pipeline.News.Dates;
using Pipeline.News.Metadata;
using Pipeline.News.Reading.Evidence;
using Pipeline.News.Stories.Copies;

namespace Pipeline.Benchmarks;

/// <summary>A day of made-up articles, the same at every run: stories of Zipf's sizes, copies, claims and figures that agree or do not.</summary>
internal static class MadeNews
{
    public const int Seed = 20261122;
    private const int ArticlesAStory = 5;

    // One in ten repeats an earlier article of its story.
    private const int CopiesOneIn = 10;

    /// <param name="number">Other days have other stories in the same words.</param>
    public static Article[] Day(int articles, int number = 0)
    {
        var random = new Random(Seed);
        var words = new MadeWords(random);
        random = number == 0 ? random : new Random(Seed + number);
        var stories = Enumerable.Range(0, Math.Max(1, articles / ArticlesAStory)).Select(_ => new MadeStory(words, random)).ToArray();
        var told = new List<Article>?[stories.Length];
        var day = new Article[articles];
        for (var i = 0; i < articles; i++)
        {
            // The k-th story with a chance of about 1/(k + 10): the largest has about 1.5 % of the day.
            var story = (int)(10 * Math.Pow((stories.Length + 10) / 10.0, random.NextDouble()) - 10);
            var earlier = told[story] ??= [];
            day[i] = earlier.Count > 0 && random.Next(CopiesOneIn) == 0
                ? Copy(earlier[random.Next(earlier.Count)], Source(i), words, random)
                : Article(Source(i), MadeReport.Write(stories[story], words, random), Headline(stories[story], random), random);
            earlier.Add(day[i]);
        }

        return day;
    }

    private static string Source(int number) => string.Create(CultureInfo.InvariantCulture, $"made/{number:D6}.txt");

    private static string Headline(MadeStory story, Random random) =>
        $"{story.Names[random.Next(2)]} {string.Join(' ', Enumerable.Range(0, 4).Select(_ => story.Word(random)))}";

    private static Article Article(string source, MadeReport report, string headline, Random random) => new()
    {
        Source = source,
        UploadedAt = new DateTimeOffset(2026, 11, 22, random.Next(24), random.Next(60), 0, TimeSpan.Zero),
        Metadata = new ArticleMetadata
        {
            Headline = new Sourced<string>(headline, FieldSource.Html, 1),
            Publisher = new Sourced<string>(string.Create(CultureInfo.InvariantCulture, $"Outlet {random.Next(200)}"), FieldSource.Html, 1),
            Published = new Sourced<NewsTime>(new NewsTime(new DateOnly(2026, 11, 22), new TimeOnly(random.Next(24), random.Next(60))), FieldSource.Html, 1),
            Agencies = random.Next(5) == 0 ? [new Sourced<string>(random.Next(2) == 0 ? "AP" : "Reuters", FieldSource.Text, 1)] : [],
            Language = new Sourced<string>("en", FieldSource.Inferred, 1),
        },
        Body = new CleanText(report.Text, report.Paragraphs, []),
        Fingerprint = Fingerprints.Of(report.Text),
        ClaimsFound = report.Claims.Length,
        Claims = report.Claims,
    };

    /// <summary>As it was, with a sentence more, or only its beginning.</summary>
    private static Article Copy(Article original, string source, MadeWords words, Random random)
    {
        var (text, kind) = (original.Body.Text, random.Next(3));
        text = kind switch
        {
            0 => text,
            1 => $"{text}\n\nMore {string.Join(' ', Enumerable.Range(0, 15).Select(_ => words.Any(random)))}.",
            _ => text[..original.Body.Paragraphs[original.Body.Paragraphs.Length / 2].Span.End],
        };
        return original with
        {
            Source = source,
            Body = new CleanText(text, [.. original.Body.Paragraphs.Where(p => p.Span.End <= text.Length)], []),
            Fingerprint = Fingerprints.Of(text),
            Claims = [.. original.Claims.Where(c => c.Sentence.End <= text.Length)],
        };
    }
}
