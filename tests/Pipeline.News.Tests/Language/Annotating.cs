using Pipeline.News.Language;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Language;

/// <summary>Shorthand for the tests of this folder.</summary>
internal static class Annotating
{
    public static AnnotatedText Annotate(string text) =>
        TextAnnotator.Annotate(text, text.Length == 0 ? [] : [new Paragraph(new TextSpan(0, text.Length), ParagraphRole.Paragraph)]);

    /// <summary>The tokens of all sentences, joined by a space.</summary>
    public static string Tokens(string text) =>
        string.Join(' ', Annotate(text).Sentences.SelectMany(s => s.Tokens).Select(t => t.Span.In(text)));

    public static string[] Sentences(string text) => [.. Annotate(text).Sentences.Select(s => s.Span.In(text))];
}
