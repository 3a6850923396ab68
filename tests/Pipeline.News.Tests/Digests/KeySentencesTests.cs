using System.Text;
using Pipeline.News.Articles;
using Pipeline.News.Digests;
using Pipeline.News.Reading;

namespace Pipeline.News.Tests.Digests;

public sealed class KeySentencesTests
{
    private static readonly DigestDay Day = new(new DateOnly(2026, 11, 22));

    [Fact]
    public void An_article_alone_opens_with_its_first_sentence() =>
        Assert.StartsWith("The old bridge of Norrby fell", Happened(
            "Bridge of Norrby falls\n\nThe old bridge of Norrby fell into the river on Monday and killed three people, the police said.\n\n"
            + "Ann Berger, 44, of Lund Street in Orvale, was in the second of two lorries on the bridge at about 7 in the evening.\n\n"
            + "The bridge was built in 1931 and had been closed to lorries twice since the engineers of the district looked at it.\n").First(), StringComparison.Ordinal);

    [Fact]
    public void A_question_does_not_open_a_story() =>
        Assert.StartsWith("The council of Orvale has hidden", Happened(
            "Who knew of the dam of Orvale?\n\nWho in the council of Orvale knew that the dam above the town of Orvale was no longer safe, and who in the council was silent?\n\n"
            + "The council of Orvale has hidden a report on the dam above the town for two years, the paper of Orvale wrote on Monday.\n\n"
            + "The report says that water has come through the dam since the winter, and that the town would have had an hour to leave.\n").First(), StringComparison.Ordinal);

    [Fact]
    public void An_article_in_another_language_is_quoted_too() =>
        Assert.StartsWith("Der Stadtrat hat am Freitag", Happened(
            "Stadtrat von Mirow beschließt den Neubau\n\nDer Stadtrat hat am Freitag beschlossen, die alte Brücke über den Fluss abzureißen und neu zu bauen.\n\n"
            + "Die Bürgermeisterin sagte nach der Sitzung, dass die Arbeiten im Frühjahr beginnen und zwei Jahre dauern werden.\n\n"
            + "Gutachter hatten Risse in den Pfeilern gefunden, und seit dem Sommer ist die Brücke für Lastwagen gesperrt.\n").First(), StringComparison.Ordinal);

    [Fact]
    public void Sentences_are_those_that_ingestion_found_and_where_none_are_stored_the_same()
    {
        var article = Ingested(
            "Bridge of Norrby falls\n\nThe old bridge of Norrby fell into the river on Monday and killed three people, the police said. Nobody knows why. "
            + "It had been closed to lorries twice since the engineers of the district looked at it.\n\nThe mayor of Norrby will speak in the evening at the market place.\n");
        var second = article.Opening!.Value[1];

        Assert.Equal(3, article.Opening.Value.Length);
        Assert.Equal(Happened(article), Happened(article with { Opening = null }));
        Assert.Equal([second.In(article.Body.Text)], Happened(article with { Opening = [second] }));
    }

    private static IEnumerable<string> Happened(string text) => Happened(Ingested(text));

    private static IEnumerable<string> Happened(Article article) =>
        Assert.Single(DigestComposer.Compose(Day, [article], []).Stories).Happened.Select(p => p.Text);

    private static Article Ingested(string text) =>
        ArticlePipeline.Ingest(new SourceBlob("a.txt", Encoding.UTF8.GetBytes(text))).TryGet(out var article, out var rejection)
            ? article
            : throw new InvalidOperationException(rejection.Message);
}
