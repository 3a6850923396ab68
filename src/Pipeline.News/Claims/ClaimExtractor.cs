using System.Collections.Immutable;
using Pipeline.News.Claims.Details;
using Pipeline.News.Claims.Speakers;
using Pipeline.News.Claims.Stances;
using Pipeline.News.Claims.Statements;
using Pipeline.News.Claims.Worth;
using Pipeline.News.Language;
using Pipeline.News.Metadata;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims;

/// <summary>The order of claim extraction: attributions, then who speaks, then what the content holds, then what the article itself states.</summary>
internal static class ClaimExtractor
{
    /// <param name="text">English, as the word lists are.</param>
    /// <returns>In the order of the text.</returns>
    public static ImmutableArray<Claim> Extract(AnnotatedText text, ArticleNames names, ArticleMetadata metadata) => Read(text, names, metadata).Claims;

    /// <summary>Of a text that one writer tells.</summary>
    public static ArticleClaims Read(AnnotatedText text, ArticleNames names, ArticleMetadata metadata) => Read(text, names, metadata, []);

    /// <param name="turns">Of a conversation; their words are their speakers'.</param>
    public static ArticleClaims Read(AnnotatedText text, ArticleNames names, ArticleMetadata metadata, ImmutableArray<Turn> turns)
    {
        var details = ArticleDetails.Read(text, metadata.Published?.Value);
        var attributions = AttributionFinder.Find(text);
        var map = new SentenceMap(text);
        var speakers = SpeakerResolver.Resolve(map, names, attributions);
        (attributions, speakers) = TurnSpeakers.Attach(map, names, metadata, turns, attributions, speakers);

        var claims = new List<Claim>(attributions.Length);
        for (var i = 0; i < attributions.Length; i++)
        {
            claims.Add(Attributed(map, names, details, attributions[i], speakers[i]));
        }

        var reported = claims.Count;
        claims.AddRange(StatementFinder.Find(map, attributions, names, details).Select(content => Stated(map, names, details, content)));
        var order = claims.Index().OrderBy(claim => claim.Item.Content[0].Start).ThenByDescending(claim => claim.Item.Content[^1].End).ToList();
        var place = order.Index().ToDictionary(entry => entry.Item.Index, entry => entry.Index);
        var enclosing = new Enclosing(attributions);
        ImmutableArray<Claim> ordered = [.. order.Select(claim => claim.Index < reported && enclosing.Of(claim.Index) is >= 0 and var outer ? claim.Item with { Within = place[outer] } : claim.Item)];
        return new ArticleClaims(ordered, Scored(map, names, details, ordered), Unclaimed(map, details, ordered));
    }

    private static ImmutableArray<SentenceFigure> Unclaimed(SentenceMap map, ArticleDetails details, ImmutableArray<Claim> claims)
    {
        var claimed = claims.SelectMany(claim => claim.Figures).Select(figure => figure.Span).ToHashSet();
        return [.. details.Figures.Where(figure => !claimed.Contains(figure.Span)).Select(figure => new SentenceFigure(map.Around([figure.Span]), figure))];
    }

    /// <summary>A sentence is worth what it says itself, or what the best claim in it is worth.</summary>
    private static ImmutableArray<ScoredSentence> Scored(SentenceMap map, ArticleNames names, ArticleDetails details, ImmutableArray<Claim> claims)
    {
        var sentences = map.Annotated.Sentences;
        var scored = new ScoredSentence[sentences.Length];
        for (var s = 0; s < sentences.Length; s++)
        {
            var stated = Stated(map, names, details, sentences[s].Span);
            scored[s] = new ScoredSentence(sentences[s].Span, stated.CheckWorthiness, stated.Why);
        }

        foreach (var claim in claims)
        {
            var first = Math.Max(0, map.IndexAt(claim.Content[0].Start));
            if (claim.CheckWorthiness > scored[first].CheckWorthiness)
            {
                scored[first] = scored[first] with { CheckWorthiness = claim.CheckWorthiness, Why = claim.Why };
            }
        }

        return [.. scored];
    }

    private static Claim Attributed(SentenceMap map, ArticleNames names, ArticleDetails details, Attribution attribution, Speaker? speaker)
    {
        var claim = new Claim
        {
            Kind = attribution.Kind,
            Report = attribution.Report,
            Sentence = map.Around(attribution.Cue is { } cue ? [.. attribution.Content, cue.Span] : attribution.Content),
            Speaker = speaker,
            Cue = attribution.Cue,
            Content = attribution.Content,
            Stance = StanceReader.Read(map.Text, attribution),
            Modality = ModalityReader.Read(map, attribution),
        };
        return WithDetails(claim, map, names, details);
    }

    private static Claim Stated(SentenceMap map, ArticleNames names, ArticleDetails details, TextSpan content)
    {
        var claim = new Claim
        {
            Kind = ClaimKind.Statement,
            Sentence = map.Around([content]),
            Content = [content],
            Stance = StanceReader.Read(map.Text, content),
            Modality = ModalityReader.Read(map, content),
        };
        return WithDetails(claim, map, names, details);
    }

    private static Claim WithDetails(Claim claim, SentenceMap map, ArticleNames names, ArticleDetails details)
    {
        claim = claim with
        {
            Figures = details.FiguresIn(claim.Content),
            Times = details.TimesIn(claim.Content),
            Places = names.PlacesIn(claim.Content),
        };
        var (worth, why) = CheckWorthiness.Of(map, claim);
        return claim with { CheckWorthiness = worth, Why = why };
    }
}
