using System.Collections.Immutable;
using Pipeline.News.Claims.Names;
using Pipeline.News.Claims.Quotations;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Speakers;

/// <summary>Where each person is spoken of, as the text tells it: what is the reporter's and what is quoted, and how far two sentences lie apart.</summary>
internal sealed class Narrative
{
    /// <summary>A quotation is one breath of its speaker: who was spoken of before it is hardly further away behind it.</summary>
    private const double QuotedSentence = 0.15;

    private readonly ImmutableArray<Quotation> _quotations;
    private readonly double[] _distance;

    public Narrative(SentenceMap map, ArticleNames names)
    {
        (Map, Names) = (map, names);
        _quotations = QuotationFinder.Find(map.Text, map.Annotated.Paragraphs);
        var sentences = map.Annotated.Sentences;
        _distance = new double[sentences.Length + 1];
        for (var s = 0; s < sentences.Length; s++)
        {
            _distance[s + 1] = _distance[s] + (IsQuoted(sentences[s].Span.Start + 1) && IsQuoted(sentences[s].Span.End - 2) ? QuotedSentence : 1);
        }
    }

    public SentenceMap Map { get; }

    public ArticleNames Names { get; }

    /// <summary>Sentences from one to a later one; those that are quoted count little.</summary>
    public double Distance(int from, int to) => _distance[Math.Max(to, 0)] - _distance[Math.Max(from, 0)];

    public bool IsQuoted(int offset)
    {
        var (low, high) = (0, _quotations.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _quotations[middle].Span.Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && _quotations[low - 1].Span.End > offset;
    }

    /// <summary>What the place of these words in their sentence says of them.</summary>
    public Antecedent At(TextSpan span, NamedEntity? who, Gender gender)
    {
        var sentence = Map.IndexAt(span.Start);
        var words = new WordView(Map.Text, Map.Annotated.Sentences[sentence]);
        var first = SentenceMap.FirstFrom(words.Sentence.Tokens, span.Start);
        var end = Math.Max(first + 1, SentenceMap.FirstFrom(words.Sentence.Tokens, span.End));
        var before = StartOfTitle(words, first);
        return new Antecedent(span, who, gender, sentence)
        {
            IsSubject = IsSubject(words, first, end),
            IsProminent = before == 0 || IsSaid(words, before),
            IsOwner = words.Penn(end) == PennTag.POS || words.Penn(first) == PennTag.PRPS,
            IsGoverned = words[before - 1] is "of" or "for" or "with",
            IsQuoted = IsQuoted(span.Start),
        };
    }

    /// <summary>Subject of a verb; where the parse does not tell, with a verb right behind.</summary>
    public static bool IsSubject(in WordView words, int first, int end)
    {
        for (var at = first; at < end && at < words.Count; at++)
        {
            if (words.Token(at).Dependency is Dependency.NSubj or Dependency.NSubjPass)
            {
                return true;
            }
        }

        return words.Tag(end) is PartOfSpeech.Verb or PartOfSpeech.Aux;
    }

    // "…, said Senator Berg": the title belongs to the name.
    private static int StartOfTitle(in WordView words, int first)
    {
        while (first > 0 && (RoleWords.IsTitle(words[first - 1]) || RoleWords.IsHonorific(words[first - 1]) || words.Is(first - 1, "the")))
        {
            first--;
        }

        return first;
    }

    // "…," said Berg
    private static bool IsSaid(in WordView words, int at) => words[at - 1] is "said" or "says" && words.Tag(at - 2) == PartOfSpeech.Punct;
}
