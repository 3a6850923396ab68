using System.Collections.Immutable;
using Pipeline.News.Claims.Figures;
using Pipeline.News.Claims.Times;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Dates;
using Pipeline.News.Language;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Details;

/// <summary>All figures and times of an article in the order of the text, read once, handed out by span.</summary>
internal sealed record ArticleDetails(ImmutableArray<Figure> Figures, ImmutableArray<TimeMention> Times)
{
    public static ArticleDetails Read(AnnotatedText text, NewsTime? published)
    {
        var figures = ImmutableArray.CreateBuilder<Figure>();
        var times = ImmutableArray.CreateBuilder<TimeMention>();
        var atoms = new SentenceAtoms();
        var spans = new List<TextSpan>();
        foreach (var sentence in text.Sentences)
        {
            atoms.Load(text, sentence);
            var known = times.Count;
            TimeFinder.Find(atoms, published, times);
            spans.Clear();
            for (var i = known; i < times.Count; i++)
            {
                spans.Add(times[i].Span);
            }

            FigureFinder.Find(atoms, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(spans), figures);
        }

        return new ArticleDetails(figures.ToImmutable(), times.ToImmutable());
    }

    public ImmutableArray<Figure> FiguresIn(ImmutableArray<TextSpan> content) => Within(Figures, figure => figure.Span, content);

    public ImmutableArray<TimeMention> TimesIn(ImmutableArray<TextSpan> content) => Within(Times, time => time.Span, content);

    /// <summary>Items whose span begins inside one of the spans: an expression may reach over a closing quotation mark.</summary>
    private static ImmutableArray<T> Within<T>(ImmutableArray<T> items, Func<T, TextSpan> span, ImmutableArray<TextSpan> content)
    {
        ImmutableArray<T>.Builder? found = null;
        foreach (var part in content)
        {
            for (var at = FirstFrom(items, span, part.Start); at < items.Length && span(items[at]).Start < part.End; at++)
            {
                (found ??= ImmutableArray.CreateBuilder<T>()).Add(items[at]);
            }
        }

        return found?.ToImmutable() ?? [];
    }

    private static int FirstFrom<T>(ImmutableArray<T> items, Func<T, TextSpan> span, int start)
    {
        var (low, high) = (0, items.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = span(items[middle]).Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
