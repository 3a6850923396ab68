namespace Pipeline.News.Reading;

/// <summary>A page saved with the header of the server's answer above it, as <c>curl -i</c> prints it.</summary>
internal static class HttpMessage
{
    /// <returns>What follows the header; the text itself where it has none.</returns>
    public static string Body(string text)
    {
        // Behind a redirect or a proxy there is more than one.
        while (text.StartsWith("HTTP/", StringComparison.Ordinal) && text.IndexOf("\n\n", StringComparison.Ordinal) is > 0 and var end)
        {
            text = text[(end + 2)..];
        }

        return text;
    }
}
