using System.Text;

namespace Pipeline.Formats.Bundles;

/// <summary>Lines of a text, of which no one takes more memory than an article may.</summary>
internal static class BoundedLines
{
    // A page of 16 MB in JSON, with quotation marks and line ends escaped.
    private const int Longest = 32 << 20;
    private const int ReadAtOnce = 64 * 1024;

    /// <returns>Null in place of a line that is longer.</returns>
    public static IEnumerable<string?> Read(TextReader reader)
    {
        var (buffer, line, isTooLong) = (new char[ReadAtOnce], new StringBuilder(), false);
        int read;
        while ((read = reader.Read(buffer, 0, buffer.Length)) > 0)
        {
            for (var start = 0; start < read;)
            {
                var length = buffer.AsSpan(start..read).IndexOf('\n');
                var end = length < 0 ? read : start + length;
                isTooLong |= line.Length + end - start > Longest;
                line.Append(buffer, start, isTooLong ? 0 : end - start);
                start = end + 1;
                if (length >= 0)
                {
                    yield return isTooLong ? null : line.ToString();
                    line.Clear();
                    isTooLong = false;
                }
            }
        }

        if (line.Length > 0 || isTooLong)
        {
            yield return isTooLong ? null : line.ToString();
        }
    }
}
