using System.Collections.Immutable;
using Pipeline.News.Claims.Quotations;
using Pipeline.News.Language;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Attributions;

/// <summary>
/// The tokens of a whole article in one row, so that a quotation may run over sentences: heads are indices into the row, and each
/// token knows its sentence, its quotation and how far its subtree reaches.
/// </summary>
internal sealed class TokenStream
{
    private readonly Token[] _tokens;
    private readonly int[] _head;
    private readonly int[] _left;
    private readonly int[] _right;
    private readonly int[] _sentence;
    private readonly int[] _quotation;
    private readonly int[] _sentenceStarts;
    private readonly ReportingCue?[] _cues;

    private TokenStream(AnnotatedText text)
    {
        Source = text;
        var count = text.Sentences.Sum(s => s.Tokens.Length);
        _tokens = new Token[count];
        (_head, _left, _right) = (new int[count], new int[count], new int[count]);
        (_sentence, _quotation) = (new int[count], new int[count]);
        _sentenceStarts = new int[text.Sentences.Length + 1];
        Flatten();
        MeasureSubtrees();
        Quotations = QuotationFinder.Find(text.Text, text.Paragraphs);
        QuotationTokens = MarkQuotations();
        _cues = new ReportingCue?[count];
        for (var i = 0; i < count; i++)
        {
            _cues[i] = CueFinder.At(this, i);
        }
    }

    public AnnotatedText Source { get; }

    public string Text => Source.Text;

    public int Count => _tokens.Length;

    public ImmutableArray<Quotation> Quotations { get; }

    /// <summary>The tokens of each quotation, its marks with it.</summary>
    public ImmutableArray<TokenRange> QuotationTokens { get; }

    public ref readonly Token this[int at] => ref _tokens[at];

    public static TokenStream Of(AnnotatedText text) => new(text);

    /// <summary>Index of the governor, -1 for a root.</summary>
    public int Head(int at) => _head[at];

    /// <summary>First token of the subtree.</summary>
    public int Left(int at) => _left[at];

    /// <summary>The cue whose reporting word this is.</summary>
    public ReportingCue? Cue(int at) => _cues[at];

    public int SentenceOf(int at) => _sentence[at];

    /// <summary>Index of the quotation that the token, or mark, belongs to; -1 outside, and outside the text.</summary>
    public int QuotationOf(int at) => (uint)at < (uint)_quotation.Length ? _quotation[at] : -1;

    public bool IsQuoted(int at) => QuotationOf(at) >= 0;

    public TokenRange Sentence(int sentence) => new(_sentenceStarts[sentence], _sentenceStarts[sentence + 1]);

    public TokenRange SentenceAt(int at) => Sentence(_sentence[at]);

    public int ParagraphOf(int at) => Source.Sentences[_sentence[at]].Paragraph;

    /// <summary>Nothing before the first token and behind the last: whoever looks one further finds no word there.</summary>
    public ReadOnlySpan<char> Word(int at) => (uint)at >= (uint)_tokens.Length ? [] : Text.AsSpan(_tokens[at].Span.Start, _tokens[at].Span.Length);

    public bool Is(int at, string word) => Word(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    public TextSpan Span(TokenRange range) => new(_tokens[range.Start].Span.Start, _tokens[range.End - 1].Span.End);

    /// <summary>Dependents of a token, in order.</summary>
    public IEnumerable<int> Children(int at)
    {
        for (var i = _left[at]; i <= _right[at]; i++)
        {
            if (_head[i] == at)
            {
                yield return i;
            }
        }
    }

    private void Flatten()
    {
        var at = 0;
        for (var s = 0; s < Source.Sentences.Length; s++)
        {
            var start = _sentenceStarts[s] = at;
            foreach (var token in Source.Sentences[s].Tokens)
            {
                _tokens[at] = token.PartOfSpeech == PartOfSpeech.Verb && CueLexicon.Verbs(token.Lemma).IsEmpty
                    ? token with { Lemma = CueLemmas.Of(token.Span.In(Text)) ?? token.Lemma }
                    : at - start > 1 && IsNameBehindSaid(token, at) ? token with { PartOfSpeech = PartOfSpeech.PropN, PennTag = PennTag.NNP }
                    : token;
                _head[at] = token.Head < 0 ? -1 : start + token.Head;
                _left[at] = _right[at] = at;
                (_sentence[at], _quotation[at]) = (s, -1);
                at++;
            }
        }

        _sentenceStarts[^1] = at;
    }

    /// <summary><c>"It will hold," said | Small</c>: a capital there begins a name, whatever the tagger makes of it.</summary>
    private bool IsNameBehindSaid(in Token token, int at) =>
        token.PartOfSpeech is PartOfSpeech.Adj or PartOfSpeech.Adv or PartOfSpeech.Verb or PartOfSpeech.Noun && char.IsUpper(Text[token.Span.Start])
        && Word(at - 1) is "said" or "says" && _tokens[at - 2].PartOfSpeech == PartOfSpeech.Punct;

    /// <summary>From the leaves to the roots, each token once.</summary>
    private void MeasureSubtrees()
    {
        var waiting = new int[Count];
        foreach (var head in _head)
        {
            if (head >= 0)
            {
                waiting[head]++;
            }
        }

        var leaves = new Stack<int>();
        for (var i = 0; i < Count; i++)
        {
            if (waiting[i] == 0)
            {
                leaves.Push(i);
            }
        }

        while (leaves.TryPop(out var leaf))
        {
            if (_head[leaf] is not (>= 0 and var head))
            {
                continue;
            }

            _left[head] = Math.Min(_left[head], _left[leaf]);
            _right[head] = Math.Max(_right[head], _right[leaf]);
            if (--waiting[head] == 0)
            {
                leaves.Push(head);
            }
        }
    }

    private ImmutableArray<TokenRange> MarkQuotations()
    {
        var ranges = ImmutableArray.CreateBuilder<TokenRange>(Quotations.Length);
        var at = 0;
        for (var q = 0; q < Quotations.Length; q++)
        {
            var span = Quotations[q].Span;
            while (at < Count && _tokens[at].Span.End <= span.Start)
            {
                at++;
            }

            var start = at;
            for (; at < Count && _tokens[at].Span.Start < span.End; at++)
            {
                _quotation[at] = q;
            }

            ranges.Add(new(start, at));
        }

        return ranges.MoveToImmutable();
    }
}

/// <summary>Half-open range of tokens.</summary>
internal readonly record struct TokenRange(int Start, int End)
{
    public bool IsEmpty => End <= Start;

    public bool Contains(int at) => at >= Start && at < End;
}
