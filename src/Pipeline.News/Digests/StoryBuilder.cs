using System.Collections.Immutable;
using System.Globalization;
using Pipeline.News.Articles;
using Pipeline.News.Stories;
using Pipeline.News.Stories.Copies;
using Pipeline.News.Stories.Telling;

namespace Pipeline.News.Digests;

/// <summary>Lays out one story.</summary>
internal sealed class StoryBuilder
{
    // A list that is read to its end, and no article takes more than a tenth of it.
    private const int SingleSourceClaims = 20;
    private const int SingleSourceClaimsOfOneArticle = 2;

    // What is read of a story that many articles tell; the pages of the articles have the rest.
    private const int MostSaid = 60;

    // A story of a thousand articles is read by its clearest lines, and a line by its first sources.
    private const int MostCompared = 40;
    private const int MostMentions = 20;

    private readonly DigestDay _day;
    private readonly Comparison _comparison;
    private readonly ImmutableDictionary<int, StoryLink> _continued;
    private readonly CopyRoots _original;
    private readonly ILookup<int, CopyGroup> _copies;
    private readonly ILookup<string, ClaimMatch> _matches;
    private readonly ILookup<string, FigureMatch> _figures;
    private readonly ReportedClaims _claims;

    public StoryBuilder(DigestDay day, Comparison comparison, ImmutableDictionary<int, StoryLink> continued)
    {
        (_day, _comparison, _continued) = (day, comparison, continued);
        _claims = new ReportedClaims(comparison, Id);
        _original = new CopyRoots(comparison.Articles, comparison.Copies);
        _copies = comparison.Copies.SelectMany(c => c.Articles.Skip(1).Select(a => (Article: a, Copy: c))).ToLookup(x => x.Article, x => x.Copy);
        _matches = comparison.Claims.SelectMany(m => m.Mentions.Select(x => _claims.StoryOf(x.Article)).Distinct().Select(s => (Story: s, Match: m)))
            .ToLookup(x => x.Story, x => x.Match, StringComparer.Ordinal);
        _figures = comparison.Figures.SelectMany(f => StoriesOf(f).Select(s => (Story: s, Figure: f)))
            .ToLookup(x => x.Story, x => x.Figure, StringComparer.Ordinal);
    }

    public DigestStory Build(int place)
    {
        var story = _comparison.Stories[place];
        var id = Id(place);
        return Outline(place) with
        {
            Happened = KeySentences.Of(story, _comparison.Articles),
            Said = Said(story),
            Agreements = Compared(id, ClaimRelation.Same),
            Conflicts = Compared(id, ClaimRelation.Contradicts),
            Figures = [.. _figures[id].Where(f => !SaysNothing(f) && (f.Relation != FigureRelation.Agree || !_comparison.IsToldByDifference(f))).OrderBy(f => f.Relation == FigureRelation.Agree).ThenBy(SaysLittle).ThenByDescending(f => f.Confidence).ThenBy(f => f.Mentions[0]).Take(MostCompared).Select(Figure)],
            Timeline = StoryTimeline.Of(story, _comparison.Articles),
        };
    }

    /// <summary>Which story it is and who tells it, without a word of theirs.</summary>
    public DigestStory Outline(int place)
    {
        var story = _comparison.Stories[place];
        return new DigestStory
        {
            Id = Id(place),
            Headline = story.Headline,
            Sources = [.. story.Articles.Select(Source).OrderBy(s => s.Published ?? "~", StringComparer.Ordinal).ThenBy(s => s.Source, StringComparer.Ordinal)],
            IndependentSources = _original.Outlets(story.Articles),
            Older = OlderPieces.AreOlder([.. story.Articles.Select(a => _comparison.Articles[a].Metadata.Published?.Value)], _day.Date),
            Related = [.. story.Related.Select(r => new StoryLink(Id(r), _comparison.Stories[r].Headline, _day.Date))],
            ContinuesFrom = _continued.GetValueOrDefault(place),
            Terms = [.. story.Terms.Select(t => new StoryTerm(t.Term, t.Weight))],
        };
    }

    /// <summary>What only one independent source has, over all stories.</summary>
    public ImmutableArray<ReportedClaim> SingleSource()
    {
        var shared = _comparison.Claims.Where(m => _original.Outlets(m.Mentions.Select(x => x.Article)) > 1).SelectMany(m => m.Mentions)
            .Concat(_comparison.Figures.Where(f => _original.Outlets(f.Mentions.Select(x => x.Article)) > 1).SelectMany(f => f.Mentions).Where(x => x.Claim is not null).Select(x => new ClaimPlace(x.Article, x.Claim!.Value)))
            .ToHashSet();
        return
        [
            .. Enumerable.Range(0, _comparison.Articles.Length).Where(a => _original[a] == a)
                .SelectMany(a => _claims.Of(a).Where(c => !shared.Contains(c)).OrderByDescending(Worth).ThenBy(c => c).Take(SingleSourceClaimsOfOneArticle))
                .OrderByDescending(Worth).ThenBy(c => c).Take(SingleSourceClaims)
                .Select(c => _claims[c]),
        ];
    }

    private string Id(int place) => _continued.TryGetValue(place, out var before) ? before.Id : _comparison.Stories[place].Id;

    private double Worth(ClaimPlace claim) => _comparison.Articles[claim.Article].Claims[claim.Claim].CheckWorthiness;

    private IEnumerable<string> StoriesOf(FigureMatch figure) => figure.Mentions.Select(m => _claims.StoryOf(m.Article)).Distinct();

    /// <summary>Speakers with most to say first; of articles that stand on their own.</summary>
    private ImmutableArray<ReportedClaim> Said(Story story)
    {
        var worthiest = story.Articles.Where(a => _original[a] == a || !story.Articles.Contains(_original[a]))
            .SelectMany(_claims.Of).Where(c => _comparison.Articles[c.Article].Claims[c.Claim].Speaker is not null)
            .OrderByDescending(Worth).ThenBy(c => c)
            .Select(c => (Place: c, Claim: _claims[c]))
            .DistinctBy(c => (c.Claim.Source, c.Claim.Speaker!.Name ?? c.Claim.Speaker.Text, string.Join(' ', c.Claim.Content.Select(p => p.Text))))
            .Take(MostSaid);
        return
        [
            .. SpeakerSpellings.Group(worthiest.OrderBy(c => c.Place).Select(c => c.Claim))
                .OrderByDescending(said => said.Any(c => c.Speaker!.Name is not null)).ThenByDescending(said => said.Length)
                .SelectMany(said => said),
        ];
    }

    // How old somebody is, and a number of nobody knows what.
    private static bool SaysLittle(FigureMatch figure) => figure.Measure == "age" || (figure.Measure is null && figure.About is null);

    // That two reports of a match both have a 3 in a score, nobody knows whose.
    private static bool SaysNothing(FigureMatch figure) => figure is { Relation: FigureRelation.Agree, Measure: "score", About: null };

    private ImmutableArray<ClaimComparison> Compared(string story, ClaimRelation relation) =>
    [
        .. _matches[story].Where(m => m.Relation == relation).OrderByDescending(m => _original.Outlets(m.Mentions.Select(x => x.Article)))
            .ThenByDescending(m => m.Confidence).ThenBy(m => m.Mentions[0]).Take(MostCompared).Select(m =>
            new ClaimComparison(
                string.Create(CultureInfo.InvariantCulture, $"{_comparison.Articles[m.Mentions[0].Article].Source}#c{m.Mentions[0].Claim}"),
                m.Relation, m.Confidence, m.Why, [.. Shown(m.Mentions, x => x.Article).Select(x => _claims[x])])),
    ];

    private FigureComparison Figure(FigureMatch match) => new(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{_comparison.Articles[match.Mentions[0].Article].Source}#f{_claims[match.Mentions[0]].Passage.Span?.Start.ToString(CultureInfo.InvariantCulture) ?? $"h{match.Mentions[0].Figure}"}"),
        match.Relation, match.Measure, match.Unit, match.About, match.Confidence, match.Why,
        [.. StoriesOf(match)], [.. Shown(match.Mentions, m => m.Article).Select(m => _claims[m])]);

    /// <summary>Sources that stand on their own before those that repeat one.</summary>
    private IEnumerable<T> Shown<T>(ImmutableArray<T> mentions, Func<T, int> article) => mentions.Length <= MostMentions
        ? mentions
        : mentions.OrderByDescending(m => _original[article(m)] == article(m)).Take(MostMentions).Order();

    private StorySource Source(int place)
    {
        var article = _comparison.Articles[place];
        var metadata = article.Metadata;
        var copy = _copies[place].FirstOrDefault();
        return new StorySource(
            article.Source,
            Outlets.NameOf(metadata),
            metadata.Headline?.Value,
            metadata.Published?.Value.ToString(),
            metadata.Url?.Value,
            metadata.Language?.Value,
            [.. metadata.Authors.Select(a => a.Value)],
            [.. metadata.Agencies.Select(a => a.Value)],
            article.Fingerprint,
            copy is null ? null : _comparison.Articles[copy.Articles[0]].Source,
            copy?.Kind)
        {
            Changed = copy?.Changes.Where(c => c.To.Article == place).ToList() is { Count: > 0 } changes ? [.. changes.Select(c => new ChangedWords(Words(c.From), Words(c.To)))] : null,
        };

        Passage Words(CopyPassage passage) => Passage.Of(_comparison.Articles[passage.Article], passage.Span);
    }
}
