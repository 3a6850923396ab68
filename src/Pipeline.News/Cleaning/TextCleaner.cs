using Pipeline.News.Cleaning.Text.Lines;
using Pipeline.News.Cleaning.Text.Markdown;
using Pipeline.News.Cleaning.Text.Model;
using Pipeline.News.Cleaning.Text.Rules;
using Pipeline.News.Reading;
using Pipeline.News.Reading.Notes;
using Pipeline.News.Reading.Notes.Turns;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning;

/// <summary>Cleans notes, Markdown, and text dumps of whole pages.</summary>
internal static class TextCleaner
{
    private static readonly LinearChainCrf Model = LinearChainCrfFile.Load();

    public static Outcome<CleanText> Clean(TextDocument document)
    {
        if (!document.Blocks.IsEmpty && MarkdownCleaner.Clean(document) is { } markdown)
        {
            return markdown;
        }

        var (text, unread) = LineLimit.Cut(document.Text);
        using var scan = LineScan.Of(text, LineSplitter.Split(text));
        if (scan.Lines.Length == 0)
        {
            return new Rejection(RejectionCode.NoArticle, "There is no text in this file.");
        }

        var (states, form) = Decide(scan, Model, NoteForm.Of(document));
        return states.Contains(LineState.Body)
            ? Build(document, scan, states, LineLabeler.Label(scan, states, form), unread)
            : new Rejection(RejectionCode.NoArticle, "There are only short lines in this file (menus, links, lists), no article text.");
    }

    internal static (LineState[] States, NoteForm Form) Decide(LineScan scan, LinearChainCrf model, NoteForm form)
    {
        var states = model.Decode(scan);
        form = BodyRepair.Apply(scan, states, form);
        if (!states.Contains(LineState.Body))
        {
            BriefBody.Find(scan, states);
        }

        return (states, form);
    }

    private static Outcome<CleanText> Build(TextDocument document, LineScan scan, LineState[] states, string?[] rules, string? unread)
    {
        var builder = new CleanTextBuilder();
        SetAsideLines.Drop(builder, document, below: false);
        for (var i = 0; i < states.Length; i++)
        {
            var first = i;
            while (i + 1 < states.Length && scan.Lines[i + 1].Continues && (rules[first] is null ? rules[i + 1] is null : rules[i + 1] == rules[first]))
            {
                i++;
            }

            var text = Paragraph(scan, states, first, i, rules[first] is null, document.Is(NoteGenre.Transcript), out var role);
            if (rules[first] is { } rule)
            {
                builder.Drop(text.ToString(), rule);
            }
            else
            {
                builder.Keep(text, role);
            }
        }

        if (unread is not null)
        {
            builder.Drop(unread, DropRules.Unread);
        }

        SetAsideLines.Drop(builder, document, below: true);
        return builder.Build();
    }

    /// <summary>The lines of one paragraph, as a reader sees them.</summary>
    private static ReadOnlySpan<char> Paragraph(LineScan scan, LineState[] states, int first, int last, bool isBody, bool isTranscript, out ParagraphRole role)
    {
        var hasOddSpaces = false;
        for (var i = first; i <= last; i++)
        {
            hasOddSpaces |= scan.Lines[i].HasOddSpaces;
        }

        var text = scan.Text.AsSpan(scan.Lines[first].Start..scan.Lines[last].End);
        var isTurn = isBody && isTranscript && TurnLabel.Of(text) is not null;
        role = isBody && first == last && !isTurn ? LineRoles.Of(scan, states, first) : ParagraphRole.Paragraph;
        text = isTurn ? text[TurnLabel.AfterClock(text)..] : role == ParagraphRole.ListItem ? LineRoles.WithoutBullet(text) : text;
        return hasOddSpaces ? Spacing.Single(text) : text;
    }
}
