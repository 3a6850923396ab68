using Pipeline.News.Language;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Attributions;

/// <summary>Posts that are pasted with their signature: <c>The mill must stay. — Lena Hart (@lenahart) May 5, 2026</c>.</summary>
internal static class SignedPosts
{
    // In characters: a display name, and a date behind the handle. What is longer is prose that names a handle.
    private const int LongestName = 60;
    private const int LongestDate = 30;

    private static readonly string[] Pictures = ["pic.twitter.com/", "https://t.co/", "http://t.co/"];

    /// <returns>One for each paragraph that ends in a signature; what stands before it is its signer's.</returns>
    public static IEnumerable<Attribution> Find(AnnotatedText text)
    {
        foreach (var paragraph in text.Paragraphs)
        {
            if (Signature(paragraph.Span.In(text.Text)) is not var (words, name) || words == 0)
            {
                continue;
            }

            var start = paragraph.Span.Start;
            yield return new Attribution(new TextSpan(start + name.Start, start + name.End), null, [new TextSpan(start, start + words)], ReportKind.Speech, ClaimKind.Direct);
        }
    }

    /// <summary>Nothing, or a month, a day and a year; no word in small letters, as a sentence has that goes on.</summary>
    private static bool IsDate(ReadOnlySpan<char> words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (char.IsLower(words[i]) && !char.IsLetter(words[i - 1]))
            {
                return false;
            }
        }

        return words.Length <= LongestDate;
    }

    /// <summary>A dash, a name, a handle in brackets, and no more than a date behind it.</summary>
    /// <returns>Where the post's words end, and its signer's name; both within the paragraph.</returns>
    private static (int Words, TextSpan Name)? Signature(ReadOnlySpan<char> paragraph)
    {
        // Who posts another's words in marks hands them on.
        if (paragraph.LastIndexOf("(@", StringComparison.Ordinal) is not (> 0 and var handle) || paragraph[handle..].IndexOf(')') is not (> 2 and var length)
            || !IsDate(paragraph[(handle + length + 1)..]) || paragraph[0] is '"' or '“')
        {
            return null;
        }

        var before = paragraph[..handle].TrimEnd();
        var dash = before.LastIndexOfAny('—', '–');
        dash = Math.Max(dash, before.LastIndexOf("--", StringComparison.Ordinal) is >= 0 and var hyphens ? hyphens + 1 : -1);
        var name = before[(dash + 1)..].TrimStart();
        if (dash < 1 || name.IsEmpty || name.Length > LongestName)
        {
            return null;
        }

        var words = paragraph[..dash].TrimEnd(" \t-");
        foreach (var picture in Pictures)
        {
            words = words.IndexOf(picture, StringComparison.Ordinal) is >= 0 and var at ? words[..at].TrimEnd() : words;
        }

        return (words.Length, new TextSpan(before.Length - name.Length, before.Length));
    }
}
