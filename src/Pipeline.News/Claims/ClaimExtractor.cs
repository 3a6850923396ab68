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
public static class ClaimExtractor
{
    /// <param name="text">English, as the word lists are.</param>
    /// <returns>In the order of the text.</returns>
    public static ImmutableArray<Claim> Extract(AnnotatedText text, ArticleNames names, ArticleMetadata metadata)
    {
        var details = ArticleDetails.Read(text, metadata.Published?.Value);
        var attributions = AttributionFinder.Find(text);
        var map = new SentenceMap(text);
        var speakers = SpeakerResolver.Resolve(map, names, attributions);

        var claims = new List<Claim>(attributions.Length);
        for (var i = 0; i < attributions.Length; i++)
        {
            claims.Add(Attributed(map, names, details, attributions[i], speakers[i]));
        }

        claims.AddRange(StatementFinder.Find(map, attributions, names, details).Select(content => Stated(map, names, details, content)));
        return [.. claims.OrderBy(claim => claim.Content[0].Start).ThenByDescending(claim => claim.Content[^1].End)];
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
