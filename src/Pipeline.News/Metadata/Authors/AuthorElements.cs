using System.Collections.Immutable;
using Pipeline.News.Bylines;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Metadata.Authors;

/// <summary>Elements that by their name or attributes name an author: one each, or several side by side.</summary>
internal static class AuthorElements
{
    /// <summary>An author's element that stands further above the headline is most often another article's.</summary>
    private const int LinesAboveHeadline = 3;

    /// <summary>Between the elements of two authors at the headline: a role, a place, a link.</summary>
    private const int LinesBetween = 3;

    /// <summary>Further below, only elements right behind each other are of one text: else they are of several teasers or comments.</summary>
    private const int LinesOfHead = 20;

    /// <summary>An article seldom has so many.</summary>
    private const int FewestOfList = 4;

    /// <summary>Those at and below the headline first: above it stand teasers of other articles.</summary>
    public static IEnumerable<AuthorCandidate> Of(PageEvidence page, int headline, MentionKind kind, NameTrust trust, AuthorEvidence evidence, double confidence)
    {
        var mentions = page.Mentions.Where(m => m.Kind == kind && !m.Aside).OrderBy(m => m.Line < headline - LinesAboveHeadline).ToArray();
        // A list of articles describes each of them for machines, with its author.
        var isList = kind == MentionKind.AuthorProperty && headline >= 0 && mentions.Length >= FewestOfList;
        foreach (var mention in mentions)
        {
            if (OtherWork.IsCredited(page, mention) || (isList && (mention.Line < headline - LinesAboveHeadline || mention.Line > headline + LinesOfHead)))
            {
                continue;
            }

            if (kind == MentionKind.AuthorLink)
            {
                yield return new(Links(page, mention), evidence, FieldSource.Html, confidence);
                if (mention.Value is { } address && ProfileAddresses.NameOf(address) is { } name)
                {
                    yield return new([name], evidence, FieldSource.Html, confidence);
                }
            }
            else
            {
                yield return new(SideBySide(page, mention, headline, trust), evidence, FieldSource.Html, confidence);
            }
        }
    }

    /// <summary>The names of one element, and of those of its kind that stand beside it.</summary>
    private static ImmutableArray<string> SideBySide(PageEvidence page, PageMention first, int headline, NameTrust trust)
    {
        var names = new List<string>(Names(page, first, trust));
        if (names.Count == 0 || first.Class is null && first.Kind == MentionKind.AuthorClass)
        {
            return [.. names];
        }

        var between = headline >= 0 && first.Line >= headline && first.Line <= headline + LinesOfHead ? LinesBetween : 0;
        var last = first;
        foreach (var next in page.Mentions.SkipWhile(m => m != first).Skip(1).Where(m => m.Kind == first.Kind && !m.Aside))
        {
            if (next.Class != first.Class)
            {
                continue;
            }

            if (next.Line > last.Line + 1 + between || HasHeadingBetween(page, last.Line, next.Line))
            {
                break;
            }

            last = next;
            names.AddRange(OtherWork.IsCredited(page, next) ? [] : Names(page, next, trust).Where(PersonNames.IsFullName).Except(names, StringComparer.OrdinalIgnoreCase));
        }

        return [.. names];
    }

    private static bool HasHeadingBetween(PageEvidence page, int above, int below) =>
        page.Mentions.Any(m => m.Kind is MentionKind.Heading1 or MentionKind.Heading2 && m.Line > above && m.Line <= below);

    /// <summary>The element's first line is often the name, and the next its bearer's role; or the given name, and the next the family name.</summary>
    private static ImmutableArray<string> Names(PageEvidence page, PageMention mention, NameTrust trust)
    {
        var text = mention.Text.Length == 0 ? mention.Value ?? "" : mention.Text;
        var whole = BylineReader.Names(text, trust);
        if (whole is [var only] && only == text && PersonNames.IsFullName(text))
        {
            return whole;
        }

        // Ann Lee: since she came here, …
        if (whole.IsEmpty && text.IndexOf(':', StringComparison.Ordinal) is > 0 and var end && PersonNames.IsSurelyFullName(text[..end]))
        {
            return [text[..end]];
        }

        return mention.Line < page.Lines.Length && page.Lines[mention.Line].Text is { Length: < BylineFinder.LongestMention } line
            && text.Length > line.Length && text.StartsWith(line, StringComparison.Ordinal) && BylineReader.Names(line, trust) is { IsEmpty: false } named
            ? named
            : whole;
    }

    /// <summary>Links to several authors stand one behind the other.</summary>
    private static ImmutableArray<string> Links(PageEvidence page, PageMention first)
    {
        var names = new List<string>();
        var line = first.Line;
        foreach (var link in page.Mentions.SkipWhile(m => m != first).Where(m => m.Kind == MentionKind.AuthorLink && m.Text.Length > 0))
        {
            if (link.Line > line + 1)
            {
                break;
            }

            line = link.Line;
            names.AddRange(OtherWork.IsCredited(page, link) ? [] : BylineReader.Names(link.Text, NameTrust.Pointed).Except(names, StringComparer.OrdinalIgnoreCase));
        }

        return [.. names];
    }
}
