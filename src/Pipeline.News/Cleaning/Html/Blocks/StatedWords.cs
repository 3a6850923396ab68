using Pipeline.News.Reading.Evidence;
using Pipeline.News.Reading.LinkedData;

namespace Pipeline.News.Cleaning.Html.Blocks;

/// <summary>What the page says of its article outside the visible text: titles, description, JSON-LD's <c>articleBody</c>. Evidence, not truth.</summary>
internal sealed class StatedWords
{
    // Words in a row: two are in any text of the language, four break at each word that differs.
    private const int RunWords = 3;

    private readonly HashSet<ulong> _title = [];
    private readonly HashSet<ulong> _description = [];
    private readonly HashSet<ulong> _bodyRuns = [];
    private readonly List<ulong> _words = [];

    public bool HasBody => _bodyRuns.Count > 30;

    public static StatedWords Of(PageEvidence evidence)
    {
        var stated = new StatedWords();
        foreach (var title in evidence.DeclaredTitles)
        {
            stated.Add(title, stated._title);
        }

        foreach (var description in evidence.DeclaredDescriptions)
        {
            stated.Add(description, stated._description);
        }

        foreach (var body in evidence.Linked.Bodies)
        {
            stated.AddBody(ArticleBodyText.WithoutTags(body));
        }

        return stated;
    }

    /// <summary>Share of the text's words that are words of the title, of the description, and of its runs of three words that
    /// JSON-LD gives as body (-1 when the page gives none); and how much of the title it has.</summary>
    public (float Title, float OfTitle, float Description, float Body) Compare(ReadOnlySpan<char> text)
    {
        _words.Clear();
        WordHashes.Of(text, _words);
        var (title, description, runs) = (0, 0, 0);
        for (var i = 0; i < _words.Count; i++)
        {
            title += _title.Contains(_words[i]) ? 1 : 0;
            description += _description.Contains(_words[i]) ? 1 : 0;
            runs += i + RunWords <= _words.Count && _bodyRuns.Contains(Run(i)) ? 1 : 0;
        }

        var count = Math.Max(1f, _words.Count);
        var body = !HasBody || _words.Count < RunWords ? -1 : runs / (float)(_words.Count - RunWords + 1);
        return (title / count, title / Math.Max(1f, _title.Count), description / count, body);
    }

    private ulong Run(int at) => (((_words[at] * 31) + _words[at + 1]) * 31) + _words[at + 2];

    private void Add(string text, HashSet<ulong> to)
    {
        _words.Clear();
        WordHashes.Of(text, _words);
        to.UnionWith(_words);
    }

    private void AddBody(string body)
    {
        _words.Clear();
        WordHashes.Of(body, _words);
        for (var i = 0; i + RunWords <= _words.Count; i++)
        {
            _bodyRuns.Add(Run(i));
        }
    }
}
