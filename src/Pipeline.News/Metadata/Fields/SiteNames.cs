using System.Collections.Immutable;
using System.Text;

namespace Pipeline.News.Metadata.Fields;

/// <summary>The names under which a page's site goes, to tell them apart from titles and people.</summary>
internal sealed class SiteNames
{
    /// <summary>Names of sites are shorter than headlines.</summary>
    private const int MostWords = 6;

    /// <summary>In letters: <c>co</c>, <c>com</c>, <c>gov</c>.</summary>
    private const int LongestKindOfSite = 4;

    private readonly ImmutableArray<string> _names;
    private readonly string _host;

    /// <param name="names">As the page gives them; null and empty ones are passed over.</param>
    /// <param name="address">Of the page or its site; null where it is not known.</param>
    public SiteNames(IEnumerable<string?> names, string? address)
    {
        _names = [.. names.OfType<string>().Select(CompactName).Where(n => n.Length >= 2).Distinct(StringComparer.Ordinal)];
        _host = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? Compact(WithoutEnds(uri.Host)) : "";
    }

    /// <summary>True for a name of the site, written in whatever way.</summary>
    public bool Match(string text)
    {
        var compact = CompactName(text);
        if (compact.Length < 2 || text.AsSpan().Count(' ') >= MostWords)
        {
            return false;
        }

        foreach (var name in _names)
        {
            if (name == compact || (compact.Length >= 4 && name.Contains(compact, StringComparison.Ordinal))
                || (name.Length >= 4 && compact.StartsWith(name, StringComparison.Ordinal) && compact.Length <= name.Length * 3))
            {
                return true;
            }
        }

        return _host.Length >= 3 && (compact.Contains(_host, StringComparison.Ordinal) && compact.Length <= (_host.Length * 3) + 8
            || (compact.Length >= 3 && _host.Contains(compact, StringComparison.Ordinal) && compact.Length * 2 >= _host.Length)
            || IsInitials(text));
    }

    /// <summary>True for a whole name that the page gives its site.</summary>
    public bool IsOne(string text) => _names.Contains(CompactName(text.Trim()));

    /// <summary>Its letters and digits, in lower case.</summary>
    public static string Compact(string text)
    {
        var compact = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                compact.Append(char.ToLowerInvariant(c));
            }
        }

        return compact.ToString();
    }

    /// <summary>Sites leave their article out here and there.</summary>
    private static string CompactName(string name) =>
        Compact(name.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name);

    /// <summary><c>American Marketing Association</c> for the host <c>ama</c>.</summary>
    private bool IsInitials(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 3 && words.Length == _host.Length
            && words.Select(w => char.ToLowerInvariant(w[0])).SequenceEqual(_host);
    }

    /// <summary>The label that the site chose: <c>annlee</c> of <c>www.annlee.com</c>, <c>quay</c> of <c>quay.co.uk</c>.</summary>
    private static string WithoutEnds(string host)
    {
        var labels = host.Split('.').Where(l => l.Length > 0).ToList();
        if (labels.Count > 1 && labels[0] is "www" or "blog" or "news" or "en" or "m" or "amp")
        {
            labels.RemoveAt(0);
        }

        if (labels.Count > 1)
        {
            labels.RemoveAt(labels.Count - 1);
        }

        while (labels.Count > 1 && labels[^1].Length <= LongestKindOfSite)
        {
            labels.RemoveAt(labels.Count - 1);
        }

        return labels.Count == 0 ? "" : labels[^1];
    }
}
