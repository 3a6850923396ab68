using System.Collections.Immutable;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Pipeline.News.Reading.Markdown;

/// <summary>The blocks of a parsed document, one after the other.</summary>
internal sealed class BlockWalk
{
    private readonly ImmutableArray<MarkdownBlock>.Builder _blocks = ImmutableArray.CreateBuilder<MarkdownBlock>();

    public static ImmutableArray<MarkdownBlock> Of(MarkdownDocument document)
    {
        var walk = new BlockWalk();
        walk.Add(document, MarkdownKind.Paragraph);
        return walk._blocks.DrainToImmutable();
    }

    /// <param name="within">What a paragraph is there.</param>
    private void Add(ContainerBlock parent, MarkdownKind within)
    {
        foreach (var block in parent)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    Add(within == MarkdownKind.Callout ? within : heading.Level == 1 ? MarkdownKind.Title : MarkdownKind.Heading, heading);
                    break;
                case Table table:
                    AddRows(table);
                    break;
                case FootnoteGroup notes:
                    Add(notes, MarkdownKind.Footnote);
                    break;
                case LinkReferenceDefinitionGroup:
                    break;
                case QuoteBlock quote:
                    Add(quote, within == MarkdownKind.Paragraph ? IsCallout(quote) ? MarkdownKind.Callout : MarkdownKind.Quote : within);
                    break;
                case ListBlock list:
                    Add(list, within is MarkdownKind.Paragraph ? MarkdownKind.ListItem : within);
                    break;
                case ContainerBlock container:
                    Add(container, within);
                    break;
                case HtmlBlock html:
                    _blocks.AddRange(HtmlFragment.Blocks(html.Lines.ToString(), html.Type));
                    break;
                case CodeBlock code:
                    Add(new MarkdownBlock(within, code.Lines.ToString().Trim(), []));
                    break;
                case LeafBlock leaf:
                    Add(within, leaf);
                    break;
            }
        }
    }

    private void Add(MarkdownKind kind, LeafBlock leaf)
    {
        var inline = InlineText.Of(leaf.Inline);
        Add(new MarkdownBlock(inline.IsLinks && kind is MarkdownKind.Paragraph ? MarkdownKind.Links : kind, inline.Text, inline.Images));
    }

    private void Add(MarkdownBlock block)
    {
        if (block.Text.Length > 0 || !block.Images.IsEmpty)
        {
            _blocks.Add(block);
        }
    }

    private void AddRows(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            var cells = row.OfType<TableCell>().Select(c => string.Join(' ', c.Descendants<LeafBlock>().Select(l => InlineText.Of(l.Inline).Text))).Where(c => c.Length > 0);
            Add(new MarkdownBlock(MarkdownKind.Row, string.Join(" | ", cells), []));
        }
    }

    /// <summary>Begins with its kind in brackets: <c>[!note]</c>.</summary>
    private static bool IsCallout(QuoteBlock quote) =>
        quote.FirstOrDefault() is LeafBlock { Inline: { } inline } && InlineText.Of(inline).Text is ['[', '!', .. var rest] && rest.Contains(']', StringComparison.Ordinal);
}
