using System.Collections.Immutable;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Quotations;

/// <summary>
/// Finds quotations: straight, curly, doubled, single, low-9 and angle marks. A mark without its partner quotes nothing, so it
/// never swallows what follows, unless the next paragraph opens with a mark again: then the quotation goes on there.
/// </summary>
internal static class QuotationFinder
{
    /// <returns>In order, not overlapping; quotations inside quotations are part of the outer one.</returns>
    public static ImmutableArray<Quotation> Find(string text, ImmutableArray<Paragraph> paragraphs)
    {
        var found = ImmutableArray.CreateBuilder<Quotation>();
        var marks = new List<QuotationMark>();
        for (var p = 0; p < paragraphs.Length; p++)
        {
            Collect(text, paragraphs[p].Span, marks);
            var open = Pair(text, marks, found);
            if (open is { } mark && p + 1 < paragraphs.Length && OpensWith(text, paragraphs[p + 1].Span, mark.Family)
                && LastsToTheEnd(mark, paragraphs[p].Span))
            {
                var span = new TextSpan(mark.Span.Start, paragraphs[p].Span.End);
                found.Add(new(span, new(mark.Span.End, span.End), Continues: true));
            }
        }

        return found.ToImmutable();
    }

    private static bool LastsToTheEnd(QuotationMark mark, TextSpan paragraph) => mark.Span.End < paragraph.End;

    private static bool OpensWith(string text, TextSpan paragraph, MarkFamily family) =>
        !paragraph.IsEmpty && QuotationMark.At(text, paragraph.Start, paragraph) is { Opens: true } mark && mark.Family == family;

    private static void Collect(string text, TextSpan paragraph, List<QuotationMark> marks)
    {
        marks.Clear();
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            var mark = QuotationMark.At(text, i, paragraph);
            if (mark.Span.IsEmpty)
            {
                continue;
            }

            marks.Add(mark);
            i = mark.Span.End - 1;
        }
    }

    /// <returns>The last opening mark, if nothing closed it.</returns>
    private static QuotationMark? Pair(string text, List<QuotationMark> marks, ImmutableArray<Quotation>.Builder found)
    {
        var closers = FirmClosers(marks);
        QuotationMark? open = null;
        for (var i = 0; i < marks.Count; i++)
        {
            var mark = marks[i];
            if (open is null)
            {
                if (mark.Opens && (mark.Family != MarkFamily.Single || closers[i].Any))
                {
                    open = mark;
                }
            }
            else if (mark.Family == open.Value.Family)
            {
                if (mark.Closes && !(mark.Weak && closers[i].Firm))
                {
                    Add(text, open.Value, mark, found);
                    open = null;
                }
                else if (mark.Opens && mark.Family != MarkFamily.Single)
                {
                    open = mark;
                }
            }
        }

        return open;
    }

    /// <summary>For each mark: does a single mark that closes, or closes for certain, follow before another one opens?</summary>
    private static (bool Any, bool Firm)[] FirmClosers(List<QuotationMark> marks)
    {
        var closers = new (bool Any, bool Firm)[marks.Count];
        var (any, firm) = (false, false);
        for (var i = marks.Count - 1; i >= 0; i--)
        {
            closers[i] = (any, firm);
            if (marks[i].Family != MarkFamily.Single)
            {
                continue;
            }

            any |= marks[i].Closes;
            firm = marks[i].Closes ? firm || !marks[i].Weak : !marks[i].Opens && firm;
        }

        return closers;
    }

    private static void Add(string text, QuotationMark open, QuotationMark close, ImmutableArray<Quotation>.Builder found)
    {
        var inner = new TextSpan(open.Span.End, close.Span.Start);
        if (!text.AsSpan(inner.Start, inner.Length).IsWhiteSpace())
        {
            found.Add(new(new(open.Span.Start, close.Span.End), inner, Continues: false));
        }
    }
}
