using System.Text.RegularExpressions;
using Pipeline.News.Language;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Attributions;

/// <summary>Posts that are pasted with their signature: <c>The mill must stay. — Lena Hart (@lenahart) May 5, 2026</c>.</summary>
internal static partial class SignedPosts
{
    /// <returns>One for each paragraph that ends in a signature; what stands before it is its signer's.</returns>
    public static IEnumerable<Attribution> Find(AnnotatedText text)
    {
        foreach (var paragraph in text.Paragraphs)
        {
            var words = paragraph.Span.In(text.Text).ToString();
            if (!words.Contains("(@", StringComparison.Ordinal) || Signature().Match(words) is not { Success: true } signature)
            {
                continue;
            }

            var end = Trimmed(words, Picture().Match(words, 0, signature.Index) is { Success: true } picture ? picture.Index : signature.Index);
            var name = signature.Groups["name"];
            if (end > 0)
            {
                var start = paragraph.Span.Start;
                yield return new Attribution(new TextSpan(start + name.Index, start + name.Index + name.Length), null, [new TextSpan(start, start + end)], ReportKind.Speech, ClaimKind.Direct);
            }
        }
    }

    private static int Trimmed(string words, int end)
    {
        while (end > 0 && char.IsWhiteSpace(words[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>A dash, a name of at most 60 characters, a handle in brackets, and no more than a date behind it.</summary>
    [GeneratedRegex(@"(?:—|–|--) ?(?<name>[^—–@()\n]{2,60}) \(@\w{1,30}\)[^\n@]{0,30}$", RegexOptions.CultureInvariant)]
    private static partial Regex Signature();

    [GeneratedRegex(@"(?:pic\.twitter\.com/|https?://t\.co/)\w", RegexOptions.CultureInvariant)]
    private static partial Regex Picture();
}
