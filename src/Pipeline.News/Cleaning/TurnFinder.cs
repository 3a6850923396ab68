using System.Collections.Immutable;
using Pipeline.News.Reading.Notes.Turns;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning;

/// <summary>Finds the turns of a conversation in a clean text, from page or note.</summary>
internal static class TurnFinder
{
    /// <summary>Questions that stand alone: fewer are subheads.</summary>
    private const int FewestQuestions = 3;

    /// <summary>In paragraphs: an interviewer asks again before long, and who asks his hearers in a speech goes on by himself.</summary>
    private const int MostToAnswer = 3;

    /// <summary>In characters: a longer paragraph that ends in a question is one of a speech.</summary>
    private const int LongestQuestion = 250;

    public static ImmutableArray<Turn> Find(CleanText body)
    {
        var paragraphs = body.Paragraphs;
        var census = new TurnCensus();
        var labels = new TurnLabel?[paragraphs.Length];
        for (var i = 0; i < paragraphs.Length; i++)
        {
            var text = paragraphs[i].Span.In(body.Text);
            labels[i] = TurnLabel.Of(text);
            if (labels[i] is { } label)
            {
                census.Add(label, text);
            }
        }

        return census.IsConversation(body.Text) ? Labelled(body, labels) : Answers(body);
    }

    /// <summary>A paragraph without a label goes on with the turn above; behind the last turn the reporter speaks.</summary>
    private static ImmutableArray<Turn> Labelled(CleanText body, TurnLabel?[] labels)
    {
        var turns = ImmutableArray.CreateBuilder<Turn>();
        TextSpan? speaker = null;
        var last = Array.FindLastIndex(labels, l => l is not null);
        // A label on a line of its own has its words below.
        last += last + 1 < labels.Length && labels[last]!.Value.Words >= body.Paragraphs[last].Span.Length ? 1 : 0;
        for (var i = 0; i <= last; i++)
        {
            var span = body.Paragraphs[i].Span;
            if (labels[i] is { } label)
            {
                speaker = new TextSpan(span.Start + label.Start, span.Start + label.Start + label.Name.Length);
                span = new TextSpan(Math.Min(span.Start + label.Words, span.End), span.End);
            }

            if (speaker is not null && span.Length > 0 && body.Paragraphs[i].Role != ParagraphRole.Heading && body.Text[span.Start] is not ('(' or '['))
            {
                turns.Add(new Turn(speaker, span));
            }
        }

        return turns.DrainToImmutable();
    }

    /// <summary>Questions alone, each with an answer below it that speaks of its speaker: <c>I</c>, <c>we</c>.</summary>
    private static ImmutableArray<Turn> Answers(CleanText body)
    {
        var turns = ImmutableArray.CreateBuilder<Turn>();
        var (questions, personal, isAsked, isAnswer) = (0, 0, false, false);
        foreach (var paragraph in body.Paragraphs)
        {
            var text = paragraph.Span.In(body.Text);
            if (text[^1] is '?' && text.Length <= LongestQuestion)
            {
                (isAsked, isAnswer) = (true, true);
            }
            else if (isAnswer)
            {
                // Questions in a row are one, or asked of nobody.
                questions += isAsked ? 1 : 0;
                isAsked = false;
                personal += IsPersonal(text) ? 1 : 0;
                turns.Add(new Turn(null, paragraph.Span));
            }
        }

        return questions >= FewestQuestions && turns.Count <= questions * MostToAnswer && personal * 2 >= turns.Count ? turns.DrainToImmutable() : [];
    }

    private static bool IsPersonal(ReadOnlySpan<char> text)
    {
        foreach (var range in text.SplitAny(" ,.’'"))
        {
            if (text[range] is "I" or "we" or "We" or "my" or "My" or "our" or "us" or "me")
            {
                return true;
            }
        }

        return false;
    }
}
