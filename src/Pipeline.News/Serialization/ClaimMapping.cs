using System.Text.Json;
using Pipeline.News.Claims;
using Pipeline.News.Texts;

namespace Pipeline.News.Serialization;

/// <summary>Between a <see cref="Claim"/> or <see cref="Figure"/> and its JSON shape.</summary>
public static class ClaimMapping
{
    public static ClaimLine ToLine(Claim claim, string text) => new()
    {
        Report = claim.Report,
        Kind = claim.Kind,
        Sentence = claim.Sentence,
        Speaker = claim.Speaker is { } s ? new SpeakerLine(s.Span.In(text), s.Span.Start, s.Span.End, s.Name, s.Role, s.Type, s.Of) : null,
        Cue = claim.Cue is { } c ? new CueLine(c.Span.In(text), c.Span.Start, c.Span.End, c.Lemma) : null,
        Content = claim.Content,
        Stance = claim.Stance,
        Within = claim.Within,
        Modality = claim.Modality,
        Figures = [.. claim.Figures.Select(f => ToLine(f, text))],
        Times = [.. claim.Times.Select(t => new TimeLine(t.Span.In(text), t.Span.Start, t.Span.End, t.Value))],
        Places = claim.Places,
        CheckWorthiness = claim.CheckWorthiness,
        Why = claim.Why,
    };

    /// <exception cref="JsonException">A span does not fit the text.</exception>
    public static Claim ToClaim(ClaimLine line, string text) => new()
    {
        Report = line.Report,
        Kind = line.Kind,
        Sentence = Checked(line.Sentence, text),
        Speaker = line.Speaker is { } s ? new Speaker(Checked(new TextSpan(s.Start, s.End), text), s.Name, s.Role, s.Type) { Of = s.Of } : null,
        Cue = line.Cue is { } c ? new Cue(Checked(new TextSpan(c.Start, c.End), text), c.Lemma) : null,
        Content = [.. line.Content.Select(span => Checked(span, text))],
        Stance = line.Stance,
        Within = line.Within,
        Modality = line.Modality,
        Figures = [.. line.Figures.Select(f => ToFigure(f, text))],
        Times = [.. line.Times.Select(t => new TimeMention(Checked(new TextSpan(t.Start, t.End), text), t.Value))],
        Places = line.Places,
        CheckWorthiness = line.CheckWorthiness,
        Why = line.Why,
    };

    internal static FigureLine ToLine(Figure f, string text) =>
        new(f.Span.In(text), f.Span.Start, f.Span.End, f.Low, f.High, f.Value, f.Approximate, f.Unit, f.Measure, f.About) { Earlier = f.Earlier };

    internal static Figure ToFigure(FigureLine f, string text) =>
        new(Checked(new TextSpan(f.Start, f.End), text), f.Value, f.Low, f.High, f.Approximate, f.Unit, f.Measure, f.About) { Earlier = f.Earlier };

    internal static TextSpan Checked(TextSpan span, string text) =>
        span.Start >= 0 && span.Start <= span.End && span.End <= text.Length
            ? span
            : throw new JsonException($"The span [{span.Start}, {span.End}) does not fit a text of {text.Length} characters.");
}
