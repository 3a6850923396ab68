using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Figures;

/// <summary>
/// What a figure is about, in the article's words: the event that the counted met with; else what is counted, with the words that belong to it; of
/// what a share is one; what money is for. Null where the words do not say it: that a noun stands near is no reason.
/// </summary>
internal static class AboutReader
{
    /// <param name="end">Exclusive end of the expression, bounds included.</param>
    public static string? Read(SentenceAtoms atoms, in Expression expression, int end, in Measured measured)
    {
        var counted = expression.Counted;
        if (measured.Unit is "percent" or "percentage point")
        {
            return OfShare(atoms, expression.First, end);
        }

        if (measured.Measure is { } measure && (MeasureReader.IsOfPeople(measure) || measured.Trigger >= 0) && !expression.Money)
        {
            return new EventOfFigure(atoms, expression.First, end, measured.Trigger).Read();
        }

        return expression.Money ? OfMoney(atoms, end)
            : measured.Measure is not null || counted.Unit is null ? null
            : UnitReader.IsUnit(counted.Unit) ? OfPhrase(atoms, end) : OfCounted(atoms, expression, counted);
    }

    /// <summary>"of the teachers", or the subject: "the unemployment rate is 3.5 percent", "prices rose 4 percent".</summary>
    public static string? OfShare(SentenceAtoms atoms, int first, int end) => OfPhrase(atoms, end) ?? Whole(atoms, end) ?? Subject(atoms, first, end);

    // "half the houses", "one in five children", "twice the price"
    private static string? Whole(SentenceAtoms atoms, int end) => ThingPhrases.Read(atoms, end, people: true);

    private static string? OfPhrase(SentenceAtoms atoms, int end) => atoms.Is(end, "of") ? ThingPhrases.Read(atoms, end + 1, people: true) : null;

    // "in fines", "for hospitals", "a $15 minimum wage"
    private static string? OfMoney(SentenceAtoms atoms, int end)
    {
        end += atoms.IsAny(end, "more", "less") ? 1 : 0;
        return ThingPhrases.Read(atoms, atoms.IsAny(end, "in", "for", "of") || atoms.IsAny(end, "on", "worth") ? end + 1 + (atoms.Is(end + 1, "of") ? 1 : 0) : end, people: false);
    }

    // "42 House seats": more than the noun that its unit names already.
    private static string? OfCounted(SentenceAtoms atoms, in Expression expression, in Counted counted)
    {
        var first = expression.Skip;
        while (first < counted.End - 1 && (atoms.Is(first, "of") || atoms.IsHyphen(first) || atoms.Tag(first) is PartOfSpeech.Det or PartOfSpeech.Num))
        {
            first++;
        }

        var (noun, end) = (counted.End - 1, ThingPhrases.EndOfComplement(atoms, counted.End));
        return ThingPhrases.SaysSomething(atoms, noun) && (first < noun || end > counted.End) ? atoms.Text(atoms.Span(first, end)) : null;
    }

    // A common noun that is not a person: who has a share is not what it is one of.
    private static string? Subject(SentenceAtoms atoms, int first, int end)
    {
        var tokens = atoms.Sentence.Tokens;
        var head = SyntaxHead(atoms, first, end);
        for (var step = 0; step < 2 && head >= 0 && tokens[head].PartOfSpeech is not (PartOfSpeech.Verb or PartOfSpeech.Aux); step++)
        {
            if (SubjectOf(atoms, head) >= 0)
            {
                break;
            }

            head = tokens[head].Head;
        }

        return head >= 0 && SubjectOf(atoms, head) is var subject and >= 0 && !atoms.Span(first, end).Overlaps(tokens[subject].Span) ? ThingPhrases.Around(atoms, subject, atoms.Span(first, end)) : null;
    }

    // The token of the expression that the others hang on.
    private static int SyntaxHead(SentenceAtoms atoms, int first, int end)
    {
        var (from, to) = (atoms[first].Token, atoms[end - 1].Token);
        for (var at = to; at >= from; at--)
        {
            if (atoms.Sentence.Tokens[at].Head is var head && (head < from || head > to))
            {
                return at;
            }
        }

        return to;
    }

    private static int SubjectOf(SentenceAtoms atoms, int verb)
    {
        var tokens = atoms.Sentence.Tokens;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (tokens[at].Head == verb && tokens[at].Dependency is Dependency.NSubj or Dependency.NSubjPass && tokens[at].Head == verb)
            {
                return ThingPhrases.IsThing(atoms, at) ? at : -1;
            }
        }

        return -1;
    }
}
