using System.Collections.Immutable;
using Pipeline.Search.Words;

namespace Pipeline.Search.Queries;

/// <summary>Reads a question. There is none that it refuses: what is no filter is a word, and what is neither is said.</summary>
internal sealed class QueryReader
{
    /// <summary>In characters; more is a text pasted by mistake, and so are more words.</summary>
    private const int Longest = 1000;

    // Each is looked up in the index of every day: who types more is pasting.
    private const int MostTerms = 12;

    private readonly List<SearchTerm> _terms = [];
    private readonly List<string> _shown = [];
    private readonly List<string> _notes = [];
    private string? _outlet;
    private DayRange? _days;
    private SearchKind? _kind;

    public SearchQuery Query => new()
    {
        Words = string.Join(' ', _shown),
        Terms = [.. _terms],
        Outlet = _outlet,
        Days = _days,
        Kind = _kind,
        Notes = [.. _notes.Distinct(StringComparer.Ordinal)],
    };

    public void Words(string typed)
    {
        var text = typed.Length <= Longest ? typed : typed[..Longest];
        for (var at = 0; at < text.Length;)
        {
            at = char.IsWhiteSpace(text[at]) ? at + 1 : Part(text, at);
        }

        if (typed.Length > Longest)
        {
            _notes.Add($"Only the first {Longest:N0} characters were read.");
        }
    }

    /// <summary>A filter by itself; nothing where it has no value.</summary>
    public void Filter(string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            Set(name, value.Trim());
        }
    }

    /// <returns>Where the next part begins.</returns>
    private int Part(string text, int at)
    {
        var colon = at;
        while (colon < text.Length && char.IsAsciiLetter(text[colon]))
        {
            colon++;
        }

        if (colon > at && colon + 1 < text.Length && text[colon] == ':' && !char.IsWhiteSpace(text[colon + 1]) && text[colon + 1] != '/')
        {
            var (value, _, end) = Value(text, colon + 1);
            if (!Set(text[at..colon].ToLowerInvariant(), value))
            {
                _notes.Add($"There is no filter “{text[at..colon]}”; its words were looked for. Filters are outlet:, day: and kind:.");
                Term(text[at..colon], isQuoted: false);
                Term(value, isQuoted: text[colon + 1] == '"');
            }

            return end;
        }

        var (words, isQuoted, next) = Value(text, at);
        Term(words, isQuoted);
        return next;
    }

    /// <summary>What stands in quotation marks, or goes to the next space.</summary>
    private (string Words, bool IsQuoted, int End) Value(string text, int at)
    {
        if (IsQuote(text[at]))
        {
            var end = at + 1;
            while (end < text.Length && !IsQuote(text[end]))
            {
                end++;
            }

            if (end == text.Length)
            {
                _notes.Add("A quotation mark has no second one: the phrase was taken to go to the end.");
            }

            return (text[(at + 1)..end], true, Math.Min(text.Length, end + 1));
        }

        var space = at;
        while (space < text.Length && !char.IsWhiteSpace(text[space]) && !IsQuote(text[space]))
        {
            space++;
        }

        return (text[at..space], false, space);
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»';

    private void Term(string typed, bool isQuoted)
    {
        var words = SearchWords.Of(typed).Select(word => word.Folded).ToImmutableArray();
        if (words.IsEmpty)
        {
            return;
        }

        if (_terms.Count == MostTerms)
        {
            _notes.Add($"Only the first {MostTerms} words and phrases were looked for.");
            return;
        }

        var isBeginning = !isQuoted && typed.EndsWith('*');
        ImmutableArray<ImmutableArray<string>> forms = isQuoted || isBeginning || words.Length > 1 ? [words] : [.. WordForms.Of(words[0]).Select(form => ImmutableArray.Create(form))];
        _terms.Add(new SearchTerm(typed, forms, isBeginning, isQuoted));
        _shown.Add(isQuoted ? $"\"{typed.Trim()}\"" : typed);
    }

    /// <returns>False where there is no such filter.</returns>
    private bool Set(string name, string value)
    {
        switch (name)
        {
            case "outlet":
                Once(_outlet is not null, "outlet");
                _outlet = value;
                return true;
            case "day" or "days":
                Once(_days is not null, "day");
                _days = DayRange.TryParse(value, out var days) ? days : Unread(_days, $"“{value}” is no day: write day:2026-11-22, day:2026-11 or day:2026-11-01..2026-11-07.");
                return true;
            case "kind":
                Once(_kind is not null, "kind");
                _kind = SearchNames.Read(value) ?? Unread(_kind, $"There is no kind “{value}”: kind:story, kind:article, kind:claim or kind:speaker.");
                return true;
            default:
                return false;
        }
    }

    private void Once(bool again, string name)
    {
        if (again)
        {
            _notes.Add($"Two filters {name}: were given; the last one holds.");
        }
    }

    private T Unread<T>(T standing, string sentence)
    {
        _notes.Add(sentence);
        return standing;
    }
}
