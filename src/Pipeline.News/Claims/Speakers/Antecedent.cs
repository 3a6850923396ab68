using Pipeline.News.Claims.Names;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Speakers;

/// <summary>A place where the text speaks of one person: by name, by pronoun, or as somebody without a name.</summary>
/// <param name="Who">Null for somebody whom the text does not name.</param>
/// <param name="Sentence">Index of the sentence that it stands in.</param>
internal sealed record Antecedent(TextSpan Span, NamedEntity? Who, Gender Gender, int Sentence)
{
    public bool IsSubject { get; init; }

    /// <summary>First in its sentence, or right behind a verb of saying.</summary>
    public bool IsProminent { get; init; }

    /// <summary><c>Obama's</c>, <c>his</c>: spoken of, not speaking.</summary>
    public bool IsOwner { get; init; }

    /// <summary>Behind <c>of</c>, <c>for</c> or <c>with</c>.</summary>
    public bool IsGoverned { get; init; }

    public bool IsQuoted { get; init; }

    /// <summary>Of a pronoun that stands for somebody without a name: where he is told of first.</summary>
    public Antecedent? First { get; init; }

    /// <summary>Is his gender known, and another?</summary>
    public bool IsOther(Gender gender) => gender != Gender.Unknown && Gender != Gender.Unknown && Gender != gender;

    public bool IsSame(Antecedent other) => ReferenceEquals(Identity, other.Identity);

    private object Identity => Who ?? First?.Identity ?? this;
}
