using Pipeline.News.Cleaning.Text.Lines;
using Pipeline.News.Cleaning.Text.Markdown;
using Pipeline.News.Cleaning.Text.Model;
using Pipeline.News.Cleaning.Text.Rules;
using Pipeline.News.Reading;
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

        var states = Decide(scan, Model);
        return states.Contains(LineState.Body)
            ? Build(scan, states, LineLabeler.Label(scan, states), unread)
            : new Rejection(RejectionCode.NoArticle, "There are only short lines in this file (menus, links, lists), no article text.");
    }

    internal static LineState[] Decide(LineScan scan, LinearChainCrf model)
    {
        var states = model.Decode(scan);
        BodyRepair.Apply(scan, states);
        if (!states.Contains(LineState.Body))
        {
            BriefBody.Find(scan, states);
        }

        return states;
    }

    private static Outcome<CleanText> Build(LineScan scan, LineState[] states, string?[] rules, string? unread)
    {
        var builder = new CleanTextBuilder();
        for (var i = 0; i < states.Length; i++)
        {
            var start = scan.Lines[i].Start;
            var hasOddSpaces = scan.Lines[i].HasOddSpaces;
            var isBody = rules[i] is null;
            var role = isBody ? LineRoles.Of(scan, states, i) : ParagraphRole.Paragraph;
            while (i + 1 < states.Length && scan.Lines[i + 1].Continues && (isBody ? rules[i + 1] is null : rules[i + 1] == rules[i]))
            {
                i++;
                hasOddSpaces |= scan.Lines[i].HasOddSpaces;
                role = ParagraphRole.Paragraph;
            }

            var text = scan.Text.AsSpan(start..scan.Lines[i].End);
            text = role == ParagraphRole.ListItem ? LineRoles.WithoutBullet(text) : text;
            text = hasOddSpaces ? Spacing.Single(text) : text;
            if (rules[i] is { } rule)
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

        return builder.Build();
    }
}
