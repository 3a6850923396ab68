using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Names;

/// <summary>One mention, before mentions are joined into entities.</summary>
/// <param name="Span">The name without title.</param>
/// <param name="Name">Its words, with one blank between them.</param>
/// <param name="Kind">Null where the words alone do not tell.</param>
internal sealed record NameCandidate(TextSpan Span, string Name, EntityKind? Kind, string? Role, Gender Gender)
{
    /// <summary>A verb stands right behind it.</summary>
    public bool Acts { get; init; }

    /// <summary>A verb of saying stands next to it.</summary>
    public bool Speaks { get; init; }

    /// <summary>Behind a title: <c>Mr. Reed</c>.</summary>
    public bool IsTitled { get; init; }

    /// <summary>Its kind was guessed from what stands around it; no word of it tells.</summary>
    public bool IsWeak { get; init; }

    /// <summary>What speaks for a person: see <see cref="PersonEvidence"/>.</summary>
    public double Evidence { get; init; }

    /// <summary>The words of the name; hyphens and particles joined by one (<c>al-Assad</c>) count as their last part.</summary>
    public string LastName
    {
        get
        {
            var name = Name.AsSpan();
            foreach (var suffix in (ReadOnlySpan<string>)[" Jr.", " Sr.", " Jr", " II", " III"])
            {
                name = name.EndsWith(suffix, StringComparison.Ordinal) ? name[..^suffix.Length].TrimEnd(',') : name;
            }

            return name[(name.LastIndexOfAny(' ', '-') + 1)..].ToString();
        }
    }

    public string FirstName => Name.IndexOf(' ') is var blank and > 0 ? Name[..blank] : Name;

    /// <summary>One word, or no more than an initial before it: <c>Reed</c>, <c>T. Reed</c>.</summary>
    public bool IsSingle => !Name.Contains(' ') || (Name[1] is '.' && LastName.Length == Name.Length - "T. ".Length);
}
