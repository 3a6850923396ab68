using Pipeline.News.Claims;
using Pipeline.News.Digests;

namespace Pipeline.Pages.Claims;

/// <summary>What a claim says, as a page prints it.</summary>
public static class ClaimWords
{
    private static readonly char[] Marks = ['"', '“', '”', '\'', '‘', '’', '«', '»', '`', ' '];

    /// <summary>In quotation marks of our own where the words are quoted; without the "that" which only joined them to their cue.</summary>
    public static string Of(ReportedClaim claim) =>
        claim.Content.IsEmpty ? claim.Sentence.Text : Of(claim.Kind, claim.Content.Select(c => c.Text), CueWords.Before(claim));

    /// <param name="how">What is printed before them, as <see cref="CueWords"/> gives it: "stressed" goes on with its "that".</param>
    public static string Of(ClaimKind kind, IEnumerable<string> content, string how = "")
    {
        if (kind == ClaimKind.Direct)
        {
            return $"“{string.Join(" … ", content.Select(WithoutMarks))}”";
        }

        var words = string.Join(" … ", content);
        var goesOn = how.Length > 0 && !how.EndsWith(": ", StringComparison.Ordinal);
        return !goesOn && words.StartsWith("that ", StringComparison.Ordinal) ? words[5..] : words;
    }

    /// <summary>A comma within closing marks belongs to the sentence around the quotation.</summary>
    public static string WithoutMarks(string quotation)
    {
        ArgumentNullException.ThrowIfNull(quotation);
        return quotation.Trim(Marks).TrimEnd(',');
    }

    /// <summary>What stands between a speaker's name, or role, and the claim.</summary>
    /// <param name="how">As <see cref="CueWords"/> gives it.</param>
    public static string Between(ClaimSpeaker speaker, string how) => how.Length == 0 ? ": " : speaker.Role is null ? " " : ", ";

    /// <summary>Empty where nothing is to be told beside the words and <see cref="CueWords"/>.</summary>
    public static string Manner(ReportedClaim claim) => Manner(CueWords.Before(claim).Length == 0 ? claim.Stance : Stance.Asserts, claim.Modality);

    /// <summary>Empty for what is simply asserted as fact.</summary>
    public static string Manner(Stance stance, Modality modality) => string.Join(", ", new[]
    {
        stance == Stance.Asserts ? null : Plain.Words(stance),
        modality == Modality.Fact ? null : Plain.Words(modality),
    }.OfType<string>());
}
