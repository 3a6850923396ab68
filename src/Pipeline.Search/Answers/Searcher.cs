using Pipeline.Search.Indexes;
using Pipeline.Search.Queries;

namespace Pipeline.Search.Answers;

/// <summary>Puts one question to the indexes of many days and makes one answer of theirs. The same indexes and question give the same answer.</summary>
public static class Searcher
{
    /// <summary>Hits of one kind on a page of theirs.</summary>
    public const int PageSize = 50;

    /// <summary>Whoever has not found it in a thousand asks otherwise.</summary>
    public const int MostPages = 20;

    /// <summary>So many hits leave no doubt that the words were meant.</summary>
    private const int HardlyAny = 2;

    /// <param name="newestFirst">Entered by the caller.</param>
    /// <param name="page">From 1 to <see cref="MostPages"/>, of a question for one kind.</param>
    public static SearchAnswer Find(IReadOnlyList<DayIndex> newestFirst, SearchQuery query, int page = 1)
    {
        ArgumentNullException.ThrowIfNull(query);
        var answer = new SearchAnswer { Query = query, Page = query.Kind is null ? 1 : Math.Clamp(page, 1, MostPages), Notes = query.Notes, Searched = [.. newestFirst.Select(d => d.Day)] };
        if (query.IsEmpty)
        {
            return answer;
        }

        var outlets = query.Outlet is { } name ? AskedOutlets.Find(newestFirst, name) : null;
        if (query.Outlet is not null && outlets is null)
        {
            return answer with { Notes = answer.Notes.Add($"No outlet of these days is called “{query.Outlet}”.") };
        }

        DayQuestion[] days = [.. newestFirst.Select((day, place) => new DayQuestion(day, query.Terms, outlets?[place]))];
        var found = new DayFindings[days.Length];
        Parallel.For(0, days.Length, place => found[place] = DayFindings.Of(days[place], query.Kind, answer.Page * Size(query.Kind)));
        var gathered = new Gathering(days, found, query, answer.Page);
        answer = answer with { Groups = gathered.Groups(), Outlets = gathered.Outlets(), Days = gathered.Days() };
        return answer.Total > HardlyAny ? answer : answer with { DidYouMean = Suggestion.For(days, query, answer.Total) };
    }

    /// <summary>How many of a kind are shown: those of one kind alone fill a page, beside others there are the first few.</summary>
    internal static int Size(SearchKind? asked, SearchKind kind = SearchKind.Claim) => asked is not null ? PageSize : kind switch
    {
        SearchKind.Story => 5,
        SearchKind.Speaker => 8,
        _ => 10,
    };
}
