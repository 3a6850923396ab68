namespace Pipeline.News.Stories.Terms;

/// <summary>
/// The terms of a batch of articles: their numbers, in how many articles they stand, and how much they tell. A vector has each
/// term twice, in the article as a whole under an even number, in its lead under an odd one: rare in leads is not rare.
/// </summary>
internal sealed class Vocabulary
{
    // Part of the similarity; the lead's is the rest. 0.5 to 0.7 are alike on four collections; without the lead 1.1 points of B-cubed F1 are lost.
    private const double OfWhole = 0.55;

    // A term of more than this part of the batch is the day's topic rather than an event's own: "president", "virus". It counts less.
    // Two articles of one event are a fair share of a small day. Worth 0.7 points; the floor 3.4 points on days of 4 articles.
    private const double Common = 0.15;
    private const double FewestCommon = 2;
    private const double CommonPower = 0.3;

    // Articles of a day on which each one's own terms count half. Of hundreds they are chance: counted in full they cost 6 points of F1 there.
    // Of days of 2 to 30 articles drawn at random they keep apart what has nothing in common.
    private const double SmallDay = 40;

    // What tells a story of one article from those of other days.
    private const int MostAlone = 24;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<Term> _terms = [];
    private int _articles;

    public Vocabulary() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="number">Of a vector.</param>
    public string this[int number] => _terms[number / 2].Text;

    /// <param name="number">Of a vector.</param>
    public static bool IsOfLead(int number) => number % 2 == 1;

    public int Number(ReadOnlySpan<char> term)
    {
        if (!_lookup.TryGetValue(term, out var number))
        {
            number = _terms.Count;
            var text = term.ToString();
            _terms.Add(new Term(text));
            _numbers.Add(text, number);
        }

        return number;
    }

    public void SeenCapital(int term) => _terms[term].Capital++;

    public void SeenLower(int term) => _terms[term].Lower++;

    /// <summary>Counts an article's terms; all articles first, then <see cref="Vectors"/>.</summary>
    public void Count(ArticleTerms article)
    {
        _articles++;
        foreach (var term in article.Whole.Keys)
        {
            _terms[term].Articles++;
        }

        foreach (var term in article.Lead.Keys)
        {
            _terms[term].Leads++;
        }
    }

    /// <summary>The article as a vector of at most length 1; terms that no other article of the batch has, beside it.</summary>
    public (TermVector Shared, TermVector Alone) Vectors(ArticleTerms article)
    {
        var (whole, alone) = Weighted(article.Whole, isLead: false);
        var (lead, _) = Weighted(article.Lead, isLead: true);
        List<(int Term, double Weight)> shared =
            [.. whole.Select(w => (w.Term, w.Weight * Math.Sqrt(OfWhole))), .. lead.Select(w => (w.Term, w.Weight * Math.Sqrt(1 - OfWhole)))];
        return (Vector(shared), Vector([.. alone.OrderByDescending(w => w.Weight).ThenBy(w => w.Term).Take(MostAlone)]));
    }

    /// <returns>In length 1, together with what no other article has, of which a large day counts little.</returns>
    private (List<(int Term, double Weight)> Shared, List<(int Term, double Weight)> Alone) Weighted(Dictionary<int, float> counts, bool isLead)
    {
        List<(int Term, double Weight)> shared = new(counts.Count), alone = [];
        foreach (var (number, count) in counts)
        {
            var term = _terms[number];
            var having = isLead ? term.Leads : term.Articles;
            (having > 1 ? shared : alone).Add((2 * number + (isLead ? 1 : 0), Weight(term, having, count)));
        }

        var length = Math.Sqrt(Squares(shared) + Squares(alone) / (1 + Math.Pow(_articles / SmallDay, 2)));
        return (shared.ConvertAll(w => (w.Term, w.Weight / length)), alone.ConvertAll(w => (w.Term, w.Weight / length)));
    }

    private double Weight(Term term, int having, double count)
    {
        var most = Math.Max(Common, FewestCommon / _articles);
        var share = having / (double)_articles;
        return TermWeights.Of(term.Text, count, having, _articles, term.NameShare) * Math.Min(1, Math.Pow(most / share, CommonPower));
    }

    private static TermVector Vector(List<(int Term, double Weight)> weights)
    {
        weights.Sort((a, b) => a.Term.CompareTo(b.Term));
        return new TermVector([.. weights.Select(w => w.Term)], [.. weights.Select(w => (float)w.Weight)]);
    }

    private static double Squares(List<(int Term, double Weight)> weights) => weights.Sum(c => c.Weight * c.Weight);

    private sealed class Term(string text)
    {
        public string Text => text;
        public int Articles { get; set; }
        public int Leads { get; set; }
        public int Capital { get; set; }
        public int Lower { get; set; }

        /// <summary>How often the term is written with a capital inside a sentence: 0 to 1, held back while it is seldom seen.</summary>
        public double NameShare => (Capital + 0.2) / (Capital + Lower + 1);
    }
}
