using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pipeline.News.Articles;
using Pipeline.News.Texts;

namespace Pipeline.News.Stories.Telling;

/// <summary>In what way an article tells its event.</summary>
/// <param name="HoldsView">A column, an analysis, a letter: labelled as one, or its writer speaks of himself.</param>
/// <param name="Explains">A question, a guide, a list: its headline does not say what happened.</param>
/// <param name="IsUnderWay">Its headline says that the end is not known yet.</param>
/// <param name="IsOpen">Its headline gives the least of a number: a toll that rises.</param>
/// <param name="IsRemark">Its headline says what somebody said of the event.</param>
/// <param name="Hardness">As <see cref="HardNews.Of"/>, of headline and first sentence: 0 to 1.</param>
internal sealed partial record ReportStyle(bool HoldsView, bool Explains, bool IsUnderWay, bool IsOpen, bool IsRemark, double Hardness)
{
    // One "I" outside quotation marks is a writer's; "we" may be what a quotation without marks has.
    private const int FewestOfOne = 1;
    private const int FewestOfSeveral = 2;

    // A first sentence tells also what is behind the event.
    private const double OfSentence = 0.7;

    // What is said of a death is not the death.
    private const double OfRemark = 0.5;

    private static readonly FrozenSet<string> Labels = Lexicon.Lines("Stories/Lexicons/opinion-labels").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly ImmutableArray<string> UnderWay = Lexicon.Lines("Stories/Lexicons/under-way");
    private static readonly ImmutableArray<string> Remarks = Lexicon.Lines("Stories/Lexicons/remarks");
    private static readonly ILookup<bool, string> Explaining = Lexicon.Lines("Stories/Lexicons/explaining-headlines")
        .ToLookup(line => line.StartsWith("… ", StringComparison.Ordinal), line => line.TrimStart('…', ' '));

    /// <summary>A report of what happened: what a story is told by where it has one.</summary>
    public bool Reports => !HoldsView && !Explains;

    public static ReportStyle Of(Article article)
    {
        var headline = article.Metadata.Headline?.Value ?? "";
        var first = (article.Opening ?? OpeningSentences.Of(article.Body)).FirstOrDefault();
        var isRemark = Remarks.Any(r => Has(WithoutSource(headline), r)) || IsQuoted(headline);
        return new ReportStyle(
            IsLabelled(article, headline) || SpeaksOfItself(article),
            headline.EndsWith('?') || Explaining[false].Any(w => IsWordsAt(headline, w, 0)) || Explaining[true].Any(w => Has(headline, w)),
            UnderWay.Any(w => Has(headline, w)),
            Has(headline, "at least"),
            isRemark,
            Math.Max(HardNews.Of(headline), HardNews.Of(first.In(article.Body.Text)) * OfSentence) * (isRemark ? OfRemark : 1));
    }

    private static bool IsLabelled(Article article, string headline) =>
        (headline.IndexOfAny([':', '|']) is > 0 and var colon && Labels.Contains(headline[..colon].Trim()))
        || (article.Metadata.Section is { } section && Labels.Contains(section.Value))
        || (Uri.TryCreate(article.Metadata.Url?.Value, UriKind.Absolute, out var address) && address.Segments.SkipLast(1).Any(s => Labels.Contains(s.Trim('/'))));

    private static bool SpeaksOfItself(Article article)
    {
        var (one, several) = (0, 0);
        foreach (var sentence in article.Opening ?? OpeningSentences.Of(article.Body))
        {
            var words = Quoted().Replace(sentence.In(article.Body.Text), " ");
            one += OfOne().Count(words);
            several += OfSeveral().Count(words);
        }

        return one >= FewestOfOne || several >= FewestOfSeveral;
    }

    /// <summary><c>Powers agree on truce, minister says</c> tells the truce.</summary>
    private static string WithoutSource(string headline) =>
        headline.LastIndexOf(',') is > 0 and var comma && headline.AsSpan(comma).IndexOf(" say", StringComparison.OrdinalIgnoreCase) >= 0 ? headline[..comma] : headline;

    /// <summary><c>Minister: "We had no choice"</c>.</summary>
    private static bool IsQuoted(string headline) =>
        headline.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && headline.AsSpan(colon).IndexOfAny('‘', '“', '"') >= 0
        || headline.Contains(": '", StringComparison.Ordinal);

    private static bool Has(string headline, string words)
    {
        for (var at = headline.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = headline.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (IsWordsAt(headline, words, at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWordsAt(string headline, string words, int at) =>
        headline.AsSpan(at).StartsWith(words, StringComparison.OrdinalIgnoreCase)
        && (at == 0 || !char.IsLetter(headline[at - 1])) && (at + words.Length == headline.Length || !char.IsLetter(headline[at + words.Length]));

    [GeneratedRegex("[“\"][^“”\"]*[”\"]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![\p{L}.])(I|I['’](m|ve|d|ll)|my|me|myself)(?![\p{L}.])", RegexOptions.CultureInvariant)]
    private static partial Regex OfOne();

    [GeneratedRegex(@"(?<!\p{L})([Ww]e|[Oo]ur|[Ww]e['’](re|ve|d|ll))(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex OfSeveral();
}
