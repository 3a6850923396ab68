using System.Collections.Immutable;
using Pipeline.News.Bylines;
using Pipeline.News.Cleaning;
using Pipeline.News.Dates;

namespace Pipeline.News.Metadata.Dumps;

/// <summary>
/// The lines before the body of a text dump that may name its writers. Confidences are the shares of right author lists among those
/// that were chosen from the development dumps, each with ten more cases of which eight are right: opened lines at the headline 146 of
/// 165 and further below 3 of 5, names beside a date 51 of 54, among other facts of a line 4 of 4, lone names 21 of 22, given names
/// 2 of 2, accounts 9 of 10, names that no list knows 2 of 3, lines far above 5 of 5.
/// </summary>
internal sealed class DumpBylines(ImmutableArray<DumpLine> lines, int headline, BodyWords body)
{
    // Characters: two names with roles and a date; longer lines are prose.
    private const int LongestLine = 150;

    /// <summary>Longer lines are more than a name, its role and a date.</summary>
    private const int LongestName = 80;
    // A name that no list knows has to be all of its line, and short.
    private const int LongestUnusualName = 30;

    /// <summary>Lines above the headline where writers are still named.</summary>
    private const int LinesAboveHeadline = 4;

    /// <summary>Where the headline was taken for a menu, the lines just before the body name the writer.</summary>
    private const int LinesAboveBody = 15;

    /// <summary>Further below, a line that opens like a byline may be another article's, and a name beside a date is surer.</summary>
    private const int LinesToNearByline = 6;

    // Lines below the headline: deck, picture and section may stand between.
    private const int LinesToLoneName = 4;

    private readonly bool?[] _holdsDate = new bool?[lines.Length];
    private readonly int _before = DumpLine.CountBeforeBody(lines);

    /// <summary>The surest form first.</summary>
    public IEnumerable<DumpSignature> Candidates()
    {
        var first = Math.Max(0, Math.Min(headline < 0 ? _before : headline - LinesAboveHeadline, _before - LinesAboveBody));
        var near = headline < 0 ? _before : Math.Min(_before, headline + 1 + LinesToNearByline);
        return Opened(first, near, NameTrust.Pointed, 0.88)
            .Concat(BesideDates(first))
            .Concat(Opened(near, _before, NameTrust.Pointed, 0.73))
            .Concat(Alone())
            .Concat(GivenNames())
            .Concat(Opened(headline + 1, LastLoneName, NameTrust.Declared, 0.85))
            .Concat(Unusual())
            .Concat(InsideBody())
            .Concat(FarAbove(first));
    }

    /// <summary>Behind the last line that may be a name without saying whose.</summary>
    private int LastLoneName => headline < 0 ? 0 : Math.Min(_before, headline + 1 + LinesToLoneName);

    private IEnumerable<DumpSignature> Opened(int first, int end, NameTrust trust, double confidence)
    {
        for (var i = first; i < end; i++)
        {
            if (lines[i].Text.Length <= LongestLine && MaySign(i) && OpenedAt(i) is { } names)
            {
                yield return new(BylineReader.Names(names, trust), confidence);
            }
        }
    }

    private string? OpenedAt(int at)
    {
        var text = lines[at].Text;
        return BylineOpeners.IsOnly(text) ? at + 1 < _before ? lines[at + 1].Text : null
            : IdeographicBylines.Names(text) ?? BylineOpeners.After(text) ?? (HoldsDate(at) ? BylineReader.AfterDate(text) : null);
    }

    private IEnumerable<DumpSignature> BesideDates(int first)
    {
        for (var i = first; i < _before; i++)
        {
            if (IsBesideDate(i))
            {
                yield return new(BylineReader.WithoutOpener(lines[i].Text), 0.92);
                yield return new(HasDate(i) ? BylineReader.AmongFacts(lines[i].Text) : [], 0.86);
            }
        }
    }

    /// <summary>A line right below the headline that is a person's name and nothing else; those beside dates have been asked.</summary>
    private IEnumerable<DumpSignature> Alone()
    {
        for (var i = headline + 1; i < LastLoneName; i++)
        {
            if (lines[i].Text.Length <= LongestName && MaySign(i) && !IsBesideDate(i))
            {
                yield return new(BylineReader.WithoutOpener(lines[i].Text), 0.91);
            }
        }
    }

    /// <summary><c>Ann May 12, 2020</c> and <c>Ann</c> above a date: right below the headline a given name is enough.</summary>
    private IEnumerable<DumpSignature> GivenNames()
    {
        for (var i = headline + 1; i < LastLoneName; i++)
        {
            if (IsBesideDate(i) && BylineReader.Names(lines[i].Text, NameTrust.Pointed) is [var only] && PersonNames.IsGivenName(only))
            {
                yield return new([only], 0.83);
            }
        }
    }

    /// <summary>A full name that no list knows, beside a date right below the headline, of whose words the body uses none.</summary>
    private IEnumerable<DumpSignature> Unusual()
    {
        for (var i = headline + 1; i < LastLoneName; i++)
        {
            var text = lines[i].Text;
            if (text.Length <= LongestUnusualName && IsBesideDate(i) && PersonNames.IsFullName(text) && body.Support(text).Shared == 0)
            {
                yield return new([text], 0.77);
            }
        }
    }

    /// <summary>Where lines above it were taken for body, a byline stands among them.</summary>
    private IEnumerable<DumpSignature> InsideBody()
    {
        for (var i = _before; i < lines.Length && lines[i].Place == LinePlace.InsideBody; i++)
        {
            if (lines[i].Rule == DropRules.Byline && lines[i].Text.Length <= LongestName && BylineOpeners.After(lines[i].Text) is { } names)
            {
                yield return new(BylineReader.Names(names, NameTrust.Pointed), 0.83);
            }
        }
    }

    /// <summary>Where another line was taken for the headline, the byline stands above: a sure name, or an opened one beside a date.</summary>
    private IEnumerable<DumpSignature> FarAbove(int first)
    {
        for (var i = 0; i < first; i++)
        {
            if (lines[i].Text.Length <= LongestName && MaySign(i))
            {
                var isDated = IsBesideDate(i);
                yield return new(
                    OpenedAt(i) is { } names ? BylineReader.Names(names, isDated ? NameTrust.Pointed : NameTrust.Plain)
                    : isDated ? BylineReader.WithoutOpener(lines[i].Text)
                    : [], 0.87);
            }
        }
    }

    private bool IsBesideDate(int at) => lines[at].Text.Length <= LongestName && MaySign(at) && (HasDate(at - 1) || HasDate(at) || HasDate(at + 1));

    private bool HasDate(int at) => at >= 0 && at < lines.Length && lines[at].Text.Length <= LongestName && HoldsDate(at);

    /// <summary>Several questions ask for the same line's date.</summary>
    private bool HoldsDate(int at) => _holdsDate[at] ??= DateScanner.First(lines[at].Text) is not null;

    /// <summary>Captions and comments name other people.</summary>
    private bool MaySign(int at) => at != headline && lines[at].Rule is not (DropRules.Caption or DropRules.PhotoCredit or DropRules.Comments);
}
