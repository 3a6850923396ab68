using Pipeline.News.Texts;
using Pipeline.Search.Answers;
using Pipeline.Search.Queries;
using Pipeline.Search.Words;
using Pipeline.Storage.Articles;

namespace Pipeline.Functions.Http;

/// <summary>What <c>GET /api/search</c> answers a program.</summary>
/// <param name="Query">The words that were looked for, without the filters.</param>
/// <param name="DidYouMean">To be asked instead; null where enough was found.</param>
/// <param name="Notes">A sentence for whatever was not taken as it was typed.</param>
/// <param name="Searched">The days that were looked through, newest first.</param>
/// <param name="WithoutIndex">Days that were not, because an older program wrote their digests.</param>
public sealed record FoundAnswer(
    string Query, string? Kind, string? Outlet, string? Day, int Page, string? DidYouMean, IReadOnlyList<string> Notes, IReadOnlyList<DateOnly> Searched, IReadOnlyList<DateOnly> WithoutIndex,
    IReadOnlyList<FoundGroup> Groups, IReadOnlyList<OutletHits> Outlets, IReadOnlyList<DayHits> Days)
{
    internal static FoundAnswer Of(SearchAnswer answer, string container) => new(
        answer.Query.Words, answer.Query.Kind is { } kind ? SearchNames.Of(kind) : null, answer.Query.Outlet, answer.Query.Days?.ToString(), answer.Page, answer.DidYouMean,
        answer.Notes, answer.Searched, answer.WithoutIndex,
        [.. answer.Groups.Select(group => new FoundGroup(SearchNames.Of(group.Kind), group.Total, group.HasMore, [.. group.Hits.Select(hit => FoundHit.Of(hit, container))]))],
        answer.Outlets, answer.Days);
}

/// <param name="Total">Of all that was found; a kind that is asked for alone comes by pages.</param>
public sealed record FoundGroup(string Kind, int Total, bool HasMore, IReadOnlyList<FoundHit> Hits);

/// <param name="Marks">Where the words that were asked for stand in the text: half-open, in UTF-16 units.</param>
public sealed record FoundLine(string Text, IReadOnlyList<FoundMark> Marks)
{
    internal static FoundLine? Of(FoundText? text) => text is null ? null : new(text.Text, [.. text.Marks.Select(FoundMark.Of)]);
}

public sealed record FoundMark(int Start, int End)
{
    internal static FoundMark Of(TextSpan span) => new(span.Start, span.End);
}

/// <param name="Text">Headline, claim or name.</param>
/// <param name="Passage">Of stories and articles.</param>
/// <param name="Article">Name of its page and, behind the day of upload, its key; null of stories and speakers.</param>
/// <param name="Place">In the article's clean text.</param>
/// <param name="Count">Articles of a story, claims of a speaker.</param>
public sealed record FoundHit(
    DateOnly Day, FoundLine Text, FoundLine? Passage, string? Source, string? Article, string? Outlet, FoundMark? Place, string? Story, string? StoryHeadline,
    int? Count, FoundLine? Speaker, string? Role, string? How, IReadOnlyList<string>? Content)
{
    internal static FoundHit Of(SearchHit hit, string container) => new(
        hit.Day, FoundLine.Of(hit.Text)!, FoundLine.Of(hit.Passage), hit.Source, hit.Source is { } source ? ArticleKey.IdOf(container, source) : null, hit.Outlet,
        hit.Place is { } place ? FoundMark.Of(place) : null, hit.Story, hit.StoryHeadline, hit.Count > 0 ? hit.Count : null, FoundLine.Of(hit.Speaker), hit.Role, hit.How,
        hit.Content.IsEmpty ? null : hit.Content.AsEnumerable().ToArray());
}
