using System.Globalization;
using Pipeline.News.Texts;

namespace Pipeline.News.Stories.Terms;

/// <summary>The terms of a batch of articles: their numbers, in how many articles they stand, and how much they tell.</summary>
internal sealed class Vocabulary
{
    // Names tell events apart that are alike otherwise; 3 is best of 1-4 on the development set (1 loses 3 points of F1).
    private const double NameWeight = 3;

    // 2 is best of 1-2: magnitudes, tolls and years tell one earthquake from another.
    private const double NumberWeight = 2;
    private const double WeekdayWeight = 0.5;

    // Rare terms tell more than their surprise says: 1.6 is as good as 1.3 and better than 1.0.
    private const double RarityPower = 1.6;

    // Repetition adds little: x(s+1)/(x+s).
    private const double Saturation = 1.5;

    // Articles of a day on which each one's own terms count half. Of hundreds they are chance: counted in full they cost 6 points of F1 there.
    // Of days of 2 to 30 articles drawn from the training part they keep apart what has nothing in common.
    private const double SmallDay = 40;

    // What tells a story of one article from those of other days.
    private const int MostAlone = 24;

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly Lazy<(int Documents, Dictionary<string, int> Counts)> Background = new(ReadBackground);

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<Term> _terms = [];
    private int _articles;

    public Vocabulary() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public string this[int term] => _terms[term].Text;

    public bool IsName(int term) => NameShare(_terms[term]) > 0.5;

    public int Number(ReadOnlySpan<char> term)
    {
        if (!_lookup.TryGetValue(term, out var number))
        {
            number = _terms.Count;
            var text = term.ToString();
            var kind = char.IsAsciiDigit(text[0]) ? TermKind.Number : Weekdays.Contains(text) ? TermKind.Weekday : TermKind.Word;
            _terms.Add(new Term(text, kind));
            _numbers.Add(text, number);
        }

        return number;
    }

    public void SeenCapital(int term) => _terms[term].Capital++;

    public void SeenLower(int term) => _terms[term].Lower++;

    /// <summary>Counts an article's terms; all articles first, then <see cref="Vectors"/>.</summary>
    public void Count(Dictionary<int, float> terms)
    {
        _articles++;
        foreach (var term in terms.Keys)
        {
            _terms[term].Articles++;
        }
    }

    /// <summary>The article's weightiest terms, as a vector of length 1; what no other article of the batch has, beside it.</summary>
    public (TermVector Shared, TermVector Alone) Vectors(Dictionary<int, float> counts, int most)
    {
        // A term of one article alone cannot join it to another, but of a small day it is what tells the article from them.
        var weights = Weightiest(counts, term => term.Articles > 1, most);
        var alone = Weightiest(counts, term => term.Articles == 1, most);
        var length = Math.Sqrt(Squares(weights) + Squares(alone) / (1 + Math.Pow(_articles / SmallDay, 2)));
        return (Vector(weights, length), Vector(alone.Take(MostAlone), length));
    }

    private static TermVector Vector(IEnumerable<(int Term, double Weight)> weights, double length)
    {
        var ordered = weights.OrderBy(w => w.Term).ToList();
        return new TermVector([.. ordered.Select(w => w.Term)], [.. ordered.Select(w => (float)(w.Weight / length))]);
    }

    private List<(int Term, double Weight)> Weightiest(Dictionary<int, float> counts, Func<Term, bool> which, int most) =>
    [
        .. counts.Where(c => which(_terms[c.Key])).Select(c => (Term: c.Key, Weight: Weight(_terms[c.Key], c.Value)))
            .OrderByDescending(c => c.Weight).ThenBy(c => c.Term).Take(most),
    ];

    private static double Squares(List<(int Term, double Weight)> weights) => weights.Sum(c => c.Weight * c.Weight);

    private double Weight(Term term, double count)
    {
        var (documents, background) = Background.Value;
        var rarity = Math.Log(1 + (_articles + documents) / (term.Articles + background.GetValueOrDefault(term.Text) + 0.5));
        var kind = term.Kind switch
        {
            TermKind.Number => NumberWeight,
            TermKind.Weekday => WeekdayWeight,
            _ => 1 + (NameWeight - 1) * NameShare(term),
        };
        return count * (Saturation + 1) / (count + Saturation) * Math.Pow(rarity, RarityPower) * kind;
    }

    /// <summary>How often the term is written with a capital inside a sentence: 0 to 1.</summary>
    private static double NameShare(Term term) => (term.Capital + 0.2) / (term.Capital + term.Lower + 1);

    private static (int Documents, Dictionary<string, int> Counts) ReadBackground()
    {
        // The list's own first line names this number.
        const int Documents = 540;
        var counts = Lexicon.Lines("Stories/Lexicons/document-frequencies").Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => int.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return (Documents, counts);
    }

    private sealed class Term(string text, TermKind kind)
    {
        public string Text => text;
        public TermKind Kind => kind;
        public int Articles { get; set; }
        public int Capital { get; set; }
        public int Lower { get; set; }
    }
}
