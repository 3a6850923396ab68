using System.Globalization;

namespace Pipeline.News.Stories.Copies;

/// <summary>Fingerprints of clean texts: 16 hex digits that are equal for the same words in the same order, whatever their case and punctuation.</summary>
internal static class Fingerprints
{
    public static string Of(string text) => Shingles.Whole(text).ToString("x16", CultureInfo.InvariantCulture);
}
