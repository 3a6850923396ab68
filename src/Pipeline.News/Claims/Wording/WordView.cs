using Pipeline.News.Language;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Wording;

/// <summary>The tokens of one sentence with their words; asking beyond either end is allowed and finds nothing.</summary>
internal readonly struct WordView(string text, Sentence sentence)
{
    public Sentence Sentence => sentence;

    public int Count => sentence.Tokens.Length;

    public ReadOnlySpan<char> this[int at] =>
        at >= 0 && at < Count ? text.AsSpan(sentence.Tokens[at].Span.Start, sentence.Tokens[at].Span.Length) : [];

    public Token Token(int at) => sentence.Tokens[at];

    public PartOfSpeech Tag(int at) => at >= 0 && at < Count ? sentence.Tokens[at].PartOfSpeech : PartOfSpeech.X;

    public PennTag Penn(int at) => at >= 0 && at < Count ? sentence.Tokens[at].PennTag : PennTag.None;

    public bool Is(int at, string word) => this[at].Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsCapital(int at) => this[at] is [var first, ..] && char.IsUpper(first);

    public bool IsLower(int at) => this[at] is [var first, ..] && char.IsLower(first);

    public bool IsGlued(int at) => at > 0 && at < Count && sentence.Tokens[at].Span.Start == sentence.Tokens[at - 1].Span.End;

    public bool StartsWith(int at, string[] phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (!this[at + i].Equals(phrase[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <param name="end">Exclusive.</param>
    public TextSpan Span(int start, int end) => new(sentence.Tokens[start].Span.Start, sentence.Tokens[end - 1].Span.End);

    public string Text(int start, int end) => Span(start, end).In(text);
}
