using Pipeline.News.Language;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Wording;

/// <summary>
/// One sentence as the readers of figures and times see it: numbers stand alone, however the tokenizer joined them.
/// A buffer that is loaded again for every sentence; asking beyond either end is allowed and finds nothing.
/// </summary>
internal sealed class SentenceAtoms
{
    private readonly List<Atom> _atoms = [];
    private string _text = "";

    public Sentence Sentence { get; private set; } = new(default, 0, []);

    public int Count => _atoms.Count;

    public Atom this[int at] => _atoms[at];

    /// <summary>How the whole text writes its numbers.</summary>
    public NumberNotation Notation { get; private set; }

    public void Load(AnnotatedText text, Sentence sentence)
    {
        Notation = ReferenceEquals(_text, text.Text) ? Notation : NumberNotation.Of(text.Text);
        (_text, Sentence) = (text.Text, sentence);
        _atoms.Clear();
        for (var token = 0; token < sentence.Tokens.Length; token++)
        {
            Split(sentence.Tokens[token].Span, token);
        }
    }

    public ReadOnlySpan<char> Word(int at) =>
        at >= 0 && at < _atoms.Count ? _text.AsSpan(_atoms[at].Span.Start, _atoms[at].Span.Length) : [];

    public bool Is(int at, string word) => Word(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsAny(int at, string first, string second) => Is(at, first) || Is(at, second);

    public bool IsAny(int at, string first, string second, string third) => Is(at, first) || Is(at, second) || Is(at, third);

    public bool IsNumber(int at) => at >= 0 && at < _atoms.Count && _atoms[at].Kind == AtomKind.Number;

    /// <summary>Taggers take a quotation mark or an emoji for a noun now and then; it is no word.</summary>
    public bool IsWord(int at) => at >= 0 && at < _atoms.Count && _atoms[at].Kind == AtomKind.Word;

    public bool IsHyphen(int at) => Word(at) is ['-' or '\u2010' or '\u2011'];

    public bool IsDash(int at) => IsHyphen(at) || Word(at) is ['\u2013' or '\u2014'] or "--";

    /// <summary>No white space between this atom and the one before.</summary>
    public bool IsGlued(int at) => at > 0 && at < _atoms.Count && _atoms[at].Span.Start == _atoms[at - 1].Span.End;

    public bool IsCapital(int at) => Word(at) is [var first, ..] && char.IsUpper(first);

    public PartOfSpeech Tag(int at) =>
        at >= 0 && at < _atoms.Count ? Sentence.Tokens[_atoms[at].Token].PartOfSpeech : PartOfSpeech.X;

    public PennTag Penn(int at) => at >= 0 && at < _atoms.Count ? Sentence.Tokens[_atoms[at].Token].PennTag : PennTag.None;

    /// <summary>The lemma; for a part of a token its own letters.</summary>
    public string Lemma(int at)
    {
        var atom = _atoms[at];
        var token = Sentence.Tokens[atom.Token];
        return atom.Span == token.Span ? token.Lemma : _text[atom.Span.Start..atom.Span.End].ToLowerInvariant();
    }

    /// <summary>The text that the sentence is a part of.</summary>
    public string Whole => _text;

    public string Text(TextSpan span) => _text[span.Start..span.End];

    /// <summary>From the first atom's start to the last one's end; <paramref name="end"/> is exclusive.</summary>
    public TextSpan Span(int start, int end) => new(_atoms[start].Span.Start, _atoms[end - 1].Span.End);

    private void Split(TextSpan token, int index)
    {
        // A number may reach over several tokens: "1 200".
        for (var at = Math.Max(token.Start, _atoms.Count > 0 ? _atoms[^1].Span.End : 0); at < token.End;)
        {
            var c = _text[at];
            if (char.IsAsciiDigit(c))
            {
                var end = NumberScanner.Read(_text, at, Sentence.Span.End, Notation, out var value);
                _atoms.Add(new Atom(new TextSpan(at, end), index, AtomKind.Number, value));
                at = end;
            }
            else if (char.IsLetter(c))
            {
                var end = at + 1;
                while (end < token.End && !char.IsAsciiDigit(_text[end]) && !IsJoint(_text[end]))
                {
                    end++;
                }

                _atoms.Add(new Atom(new TextSpan(at, end), index, AtomKind.Word, 0));
                at = end;
            }
            else
            {
                var end = IsJoint(c) || !IsClitic(at, token) ? at + 1 : token.End;
                end = char.IsHighSurrogate(c) ? Math.Min(at + 2, token.End) : end;
                _atoms.Add(new Atom(new TextSpan(at, end), index, AtomKind.Symbol, 0));
                at = end;
            }
        }
    }

    // 's, n't and their like stay whole; so do runs of marks such as "..." that the tokenizer joined.
    private bool IsClitic(int at, TextSpan token) =>
        at == token.Start && token.Length > 1 && !char.IsAsciiDigit(_text[at + 1]) && _text[at] is '\'' or '’' or '.' or '-';

    private static bool IsJoint(char c) => c is '-' or '\u2010' or '\u2011' or '\u2013' or '\u2014' or '/' or '$' or '%' or '€' or '£';
}
