using System.Collections.Immutable;
using Pipeline.News.Texts;

namespace Pipeline.News.Language;

/// <summary>A text with its sentences, tokens, tags and dependency trees. Knows nothing of news.</summary>
internal sealed record AnnotatedText(string Text, ImmutableArray<Paragraph> Paragraphs, ImmutableArray<Sentence> Sentences)
{
    public ReadOnlySpan<char> this[TextSpan span] => Text.AsSpan(span.Start, span.Length);
}

/// <summary>A sentence: a stretch of one paragraph, never across two.</summary>
/// <param name="Span">From its first token's start to its last token's end.</param>
/// <param name="Paragraph">Index into <see cref="AnnotatedText.Paragraphs"/>.</param>
internal sealed record Sentence(TextSpan Span, int Paragraph, ImmutableArray<Token> Tokens);

/// <summary>A syntactic word. Clitics are tokens of their own (<c>did|n't</c>, <c>Kerry|'s</c>), as in UD English EWT.</summary>
/// <param name="Lemma">Lower case except for names.</param>
/// <param name="Head">Index of the governing token in the same sentence; -1 for the root.</param>
internal readonly record struct Token(
    TextSpan Span,
    string Lemma,
    PartOfSpeech PartOfSpeech,
    PennTag PennTag,
    int Head,
    Dependency Dependency);
