using System.Collections.Immutable;
using Pipeline.News.Claims.Names;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Speakers;

/// <summary>How likely a pronoun goes back to somebody, by where he is spoken of.</summary>
internal static class AntecedentWeight
{
    // The order of these weights matters, their size hardly (varied by a third on five days of news: the same names but for three).
    private const double PerSentence = -0.75;
    private const double PerParagraph = -0.3;
    private const int MostParagraphs = 3;
    private const double Subject = 1;
    private const double Prominent = 0.5;
    private const double LastSpeaker = 1;
    private const double Overtaken = 0.2;
    private const double Owner = -0.6;
    private const double Governed = -0.3;
    private const double InsideQuotation = -3;
    private const double InsideOwnWords = -1.5;
    private const double UnknownGender = -0.4;
    private const double Unnamed = -0.2;
    private const double MostByFrequency = 0.4;
    private const double ByMention = 0.05;

    /// <param name="here">Sentence of the pronoun.</param>
    /// <param name="own">What the pronoun's report says: people who are spoken of there do not say it.</param>
    public static double Of(Narrative narrative, Antecedent candidate, int here, Gender gender, ImmutableArray<TextSpan> own)
    {
        var sentences = narrative.Map.Annotated.Sentences;
        var weight = PerSentence * narrative.Distance(candidate.Sentence, here);
        weight += PerParagraph * Math.Min(MostParagraphs, sentences[here].Paragraph - sentences[candidate.Sentence].Paragraph);
        weight += candidate.IsSubject ? Subject : 0;
        weight += candidate.IsProminent ? Prominent : 0;
        weight += candidate.IsOwner ? Owner : 0;
        weight += candidate.IsGoverned ? Governed : 0;
        weight += candidate.IsQuoted ? InsideQuotation : 0;
        weight += gender != Gender.Unknown && candidate.Gender == Gender.Unknown ? UnknownGender : 0;
        weight += candidate.Who is { } who ? Math.Min(MostByFrequency, ByMention * who.Mentions.Length) : Unnamed;
        return weight + (IsInside(own, candidate.Span) ? InsideOwnWords : 0);
    }

    /// <summary>What it adds to have spoken last: fades with every sentence beyond two, and at once where somebody else has taken the stage.</summary>
    public static double OfLastSpeaker(double since, bool overtaken) =>
        LastSpeaker * Math.Pow(0.5, Math.Max(0, since - 2)) * (overtaken ? Overtaken : 1);

    private static bool IsInside(ImmutableArray<TextSpan> own, TextSpan span)
    {
        foreach (var part in own)
        {
            if (part.Contains(span))
            {
                return true;
            }
        }

        return false;
    }
}
