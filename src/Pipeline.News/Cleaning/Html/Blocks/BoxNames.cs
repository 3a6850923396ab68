using Pipeline.News.Reading.Tree;

namespace Pipeline.News.Cleaning.Html.Blocks;

/// <summary>Reads what an element's attributes say of it. Names repeat within a page, so each is looked up once.</summary>
internal sealed class BoxNames
{
    private readonly Dictionary<string, (BoxHints Hints, int Signature)> _seen = new(StringComparer.Ordinal);

    public (BoxHints Hints, int Signature, bool Hidden, bool InPage) Of(PageElement element, HtmlTag tag)
    {
        var hints = BoxHints.None;
        var signature = (int)tag;
        var hidden = false;
        var inPage = false;
        foreach (var (name, value) in element.Attributes)
        {
            switch (name)
            {
                case "class" or "id" or "role" or "rel" or "itemprop" or "data-testid" or "data-component":
                    var (said, same) = Named(value);
                    hints |= said;
                    signature = name == "class" ? (signature * 31) + same : signature;
                    break;
                case "hidden":
                    hidden = !value.Equals("until-found", StringComparison.OrdinalIgnoreCase);
                    break;
                case "style":
                    hidden |= Hides(value);
                    break;
                case "aria-hidden":
                    hidden |= value == "true";
                    break;
                case "href":
                    inPage = value.StartsWith('#');
                    break;
                default:
                    break;
            }
        }

        return (hints, signature, hidden, inPage);
    }

    private (BoxHints Hints, int Signature) Named(string names)
    {
        if (!_seen.TryGetValue(names, out var found))
        {
            found = (HintLexicon.Of(names), _seen.Count + 1);
            _seen.Add(names, found);
        }

        return found;
    }

    private static bool Hides(string style) => Says(style, "display", "none") || Says(style, "visibility", "hidden");

    private static bool Says(ReadOnlySpan<char> style, ReadOnlySpan<char> property, ReadOnlySpan<char> value)
    {
        var at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return false;
        }

        var rest = style[(at + property.Length)..].TrimStart();
        return rest is [':', ..] && rest[1..].TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase);
    }
}
