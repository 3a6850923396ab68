using System.Collections.Immutable;
using Pipeline.News.Cleaning;

namespace Pipeline.News.Metadata.Dumps;

/// <summary>Answers the questions of <see cref="HeadlineTrait"/>, all that one line can be asked by itself and its neighbours, for the lines before a dump's body.</summary>
internal readonly struct HeadlineTraits(ImmutableArray<DumpLine> lines, int before)
{
    public static readonly int Count = Enum.GetValues<HeadlineTrait>().Length;

    /// <summary>In lines: byline and date stand right below a headline; further down below another one they are another story's.</summary>
    private const int DateBelow = 3;
    private const int DateAbove = 12;

    // Characters, lines and words, as the weights were fitted with: prose is longer than a headline, and what repeats eight words is surely of the body.
    private const int LongLine = 60;
    private const int FirstLines = 3;
    private const int MostRepeated = 8;

    /// <param name="traits"><see cref="Count"/> zeros, in the order of the enumeration.</param>
    public void Fill(int at, BodySupport support, Span<double> traits)
    {
        var line = lines[at];
        Shape(line.Text, traits);
        traits[(int)HeadlineTrait.MeanSupport] = support.Mean;
        traits[(int)HeadlineTrait.MostSupport] = support.Most;
        traits[(int)HeadlineTrait.RepeatedWords] = Math.Min(support.Repeated, MostRepeated) / (double)MostRepeated;
        traits[(int)HeadlineTrait.Distance] = Math.Log(before - at);
        traits[(int)HeadlineTrait.First] = One(at < FirstLines);
        traits[(int)HeadlineTrait.DatedBelow] = One(IsDated(at + 1, at + DateBelow));
        traits[(int)HeadlineTrait.DatedAbove] = One(IsDated(at - DateAbove, at - 1));
        traits[(int)HeadlineTrait.LongBelow] = One(at + 1 < before && lines[at + 1].Text.Length > LongLine);
        traits[(int)HeadlineTrait.AmongShort] = One(IsShort(at - 1) && IsShort(at - 2) && IsShort(at + 1) && IsShort(at + 2));
        traits[(int)HeadlineTrait.HeadlineRule] = One(line.Rule == DropRules.Headline);
        traits[(int)HeadlineTrait.LinkRule] = One(line.Rule is DropRules.Related or DropRules.Share or DropRules.Newsletter or DropRules.Advertisement or DropRules.Notice);
    }

    private static void Shape(string text, Span<double> traits)
    {
        var (words, capitals) = (0, 0);
        foreach (var word in text.AsSpan().Split(' '))
        {
            words++;
            capitals += char.IsUpper(text[word.Start]) ? 1 : 0;
        }

        traits[(int)HeadlineTrait.Capitals] = (double)capitals / words;
        traits[(int)HeadlineTrait.UnderFourWords] = One(words < 4);
        traits[(int)HeadlineTrait.FourWords] = One(words == 4);
        traits[(int)HeadlineTrait.OverFourteenWords] = One(words > 14);
        traits[(int)HeadlineTrait.EndsAsSentence] = One(text[^1] is '.' or '…' || (text[^1] == ')' && text.Contains(". ", StringComparison.Ordinal)));
        traits[(int)HeadlineTrait.Separators] = One(text.AsSpan().ContainsAny("|>»›") || text.Contains(" / ", StringComparison.Ordinal));
        traits[(int)HeadlineTrait.Question] = One(text[^1] == '?');
        traits[(int)HeadlineTrait.Numbered] = One(text.AsSpan().TrimStart("0123456789") is ['.' or ')', ..] and var rest && rest.Length < text.Length);
        traits[(int)HeadlineTrait.Digits] = One(text.AsSpan().ContainsAnyInRange('0', '9'));
    }

    private bool IsDated(int from, int to)
    {
        for (var i = Math.Max(0, from); i <= to && i < before; i++)
        {
            if (lines[i].Rule is DropRules.Byline or DropRules.PublicationTime)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsShort(int at) => at >= 0 && at < before && lines[at].Text.Length < LongLine && lines[at].Rule is not (DropRules.Byline or DropRules.PublicationTime);

    private static double One(bool holds) => holds ? 1 : 0;
}
