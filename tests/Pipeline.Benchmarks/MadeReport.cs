using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pipeline.News.Claims;
using Pipeline.News.Texts;

namespace Pipeline.Benchmarks;

/// <summary>The text of one made-up article, and the claims in it as extraction would give them.</summary>
internal sealed class MadeReport
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<Paragraph>.Builder _paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
    private readonly ImmutableArray<Claim>.Builder _claims = ImmutableArray.CreateBuilder<Claim>();

    public string Text => _text.ToString();

    public ImmutableArray<Paragraph> Paragraphs => _paragraphs.ToImmutable();

    public ImmutableArray<Claim> Claims => _claims.ToImmutable();

    public static MadeReport Write(MadeStory story, MadeWords words, Random random)
    {
        var report = new MadeReport();
        for (var paragraphs = random.Next(5, 11); paragraphs > 0; paragraphs--)
        {
            var start = report._text.Length;
            for (var sentences = random.Next(1, 4); sentences > 0; sentences--)
            {
                report.Sentence(story, words, random);
            }

            report._paragraphs.Add(new Paragraph(new TextSpan(start, report._text.Length), ParagraphRole.Paragraph));
            report._text.Append("\n\n");
        }

        report._text.Length -= 2;
        return report;
    }

    private void Sentence(MadeStory story, MadeWords words, Random random)
    {
        if (_text.Length > 0 && _text[^1] != '\n')
        {
            _text.Append(' ');
        }

        switch (random.Next(10))
        {
            case < 4:
                _text.Append("The ");
                _text.AppendJoin(' ', Enumerable.Range(0, random.Next(12, 24)).Select(_ => random.Next(4) == 0 ? story.Word(random) : words.Any(random))).Append('.');
                break;
            case < 8:
                Said(story, words, random);
                break;
            default:
                Counted(story, random);
                break;
        }
    }

    /// <summary>What others report too, in other words or negated, or something of its own.</summary>
    private void Said(MadeStory story, MadeWords words, Random random)
    {
        var start = _text.Length;
        var speaker = story.Speakers[random.Next(story.Speakers.Length)];
        _text.Append(speaker).Append(" said that ");
        var content = _text.Length;
        string[] said = random.Next(3) == 0
            ? [.. Enumerable.Range(0, 10).Select(_ => random.Next(4) == 0 ? story.Word(random) : words.Any(random))]
            : [.. story.Claims[random.Next(story.Claims.Length)].Select(w => random.Next(8) == 0 ? words.Any(random) : w)];
        _text.Append("the ").AppendJoin(' ', said.Take(3)).Append(random.Next(12) == 0 ? " is not " : " is ").AppendJoin(' ', said.Skip(3)).Append('.');
        _claims.Add(new Claim
        {
            Kind = ClaimKind.Indirect,
            Report = ReportKind.Speech,
            Sentence = new TextSpan(start, _text.Length),
            Speaker = new Speaker(new TextSpan(start, start + speaker.Length), speaker, null, SpeakerType.Person),
            Content = [new TextSpan(content, _text.Length - 1)],
            CheckWorthiness = random.Next(100) / 100.0,
            Why = ["named source"],
        });
    }

    private void Counted(MadeStory story, Random random)
    {
        var (measure, value) = random.Next(3) switch { 0 => ("killed", story.Killed), 1 => ("injured", story.Injured), _ => ("cost", story.Cost) };
        value = random.Next(6) switch { 0 => value + 1 + random.Next(value), 1 => value * 10 / 9, _ => value };
        var money = measure == "cost";
        var start = _text.Length;
        var figure = string.Create(CultureInfo.InvariantCulture, $"{(money ? "$" : "")}{value} {(money ? "million" : "people")}");
        _text.Append(CultureInfo.InvariantCulture, $"In {story.Place} the {story.Word(random)} {story.Word(random)} ");
        _text.Append(money ? "cost " : $"{measure} ");
        var at = _text.Length;
        _text.Append(figure).Append('.');
        _claims.Add(new Claim
        {
            Kind = ClaimKind.Statement,
            Sentence = new TextSpan(start, _text.Length),
            Content = [new TextSpan(start, _text.Length - 1)],
            Figures = [new Figure(new TextSpan(at, at + figure.Length), money ? value * 1e6 : value, null, null, false, money ? "USD" : "people", measure, null)],
            Times = [new TimeMention(new TextSpan(start, start + 2), "2026-11-22")],
            CheckWorthiness = random.Next(100) / 100.0,
            Why = ["figure"],
        });
    }
}
