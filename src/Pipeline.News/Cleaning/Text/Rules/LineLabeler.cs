using System.Numerics;
using Pipeline.News.Cleaning.Text.Lines;
using Pipeline.News.Cleaning.Text.Model;
using Pipeline.News.Cleaning.Text.Words;

namespace Pipeline.News.Cleaning.Text.Rules;

/// <summary>Says of every line that is not body what it is: first the lines that the metadata is read from, then the kinds of clutter.</summary>
internal sealed class LineLabeler
{
    /// <summary>How far above the body a headline is looked for.</summary>
    private const int HeadlineReach = 14;

    /// <summary>Cues of clutter with the rule that each means, the more telling first.</summary>
    private static readonly (CueKind Cue, string Rule)[] CueRules =
    [
        (CueKind.Cookies, DropRules.Cookies),
        (CueKind.Paywall, DropRules.Paywall),
        (CueKind.Player, DropRules.Player),
        (CueKind.Newsletter, DropRules.Newsletter),
        (CueKind.Donate, DropRules.Notice),
        (CueKind.Follow, DropRules.Share),
        (CueKind.Share, DropRules.Share),
        (CueKind.Advertisement, DropRules.Advertisement),
        (CueKind.Comments, DropRules.Comments),
        (CueKind.Related, DropRules.Related),
        (CueKind.Notice, DropRules.Notice),
        (CueKind.Menu, DropRules.Menu),
        (CueKind.Legal, DropRules.Footer),
        (CueKind.Contact, DropRules.Footer),
        (CueKind.Search, DropRules.Menu),
        (CueKind.Account, DropRules.Menu),
        (CueKind.Shopping, DropRules.Advertisement),
        (CueKind.Form, DropRules.Newsletter),
        (CueKind.About, DropRules.AboutTheAuthor),
    ];

    private readonly LineScan _scan;
    private readonly LineState[] _states;
    private readonly string?[] _rules;
    private readonly int _first;
    private readonly int _last;

    private LineLabeler(LineScan scan, LineState[] states)
    {
        _scan = scan;
        _states = states;
        _rules = new string?[states.Length];
        _first = Array.IndexOf(states, LineState.Body);
        _last = Array.LastIndexOf(states, LineState.Body);
    }

    /// <returns>For each line its rule; null for lines of the body.</returns>
    public static string?[] Label(LineScan scan, LineState[] states)
    {
        var labeler = new LineLabeler(scan, states);
        labeler.LabelAll();
        return labeler._rules;
    }

    private void LabelAll()
    {
        var comments = CommentThread.Find(_scan.Lines, _last + 1);
        for (var i = 0; i < _states.Length; i++)
        {
            if (_states[i] != LineState.Body)
            {
                _rules[i] = i >= comments ? DropRules.Comments : Known(i) ?? ByCue(_scan.Lines[i]);
            }
        }

        FindHeadline();
        for (var i = 0; i < _states.Length; i++)
        {
            if (_states[i] != LineState.Body)
            {
                _rules[i] ??= _scan.Lines[i].Copies > 1 && _scan.Lines[i].HasCopyAbove ? DropRules.Duplicate : ByPlace(i);
            }
        }
    }

    /// <summary>What a line says about the article, by its own form.</summary>
    private string? Known(int index)
    {
        ref readonly var line = ref _scan.Lines[index];
        var text = _scan.Text.AsSpan(line.Start, line.Length);
        return CaptionLines.IsCredit(line, text) ? DropRules.PhotoCredit
            : CaptionLines.IsCaption(line, text) ? line.HasCopyAbove ? DropRules.Duplicate : DropRules.Caption
            : BodyRepair.IsPlayer(line) ? DropRules.Player
            : IsNear(index) && CreditLines.IsTime(line, text) ? DropRules.PublicationTime
            : IsNear(index) && CreditLines.IsByline(line, text) ? DropRules.Byline
            : index > _last && index <= _last + 6 && CreditLines.IsAgencyCredit(line, text) ? DropRules.AgencyCredit
            : index > _last && index <= _last + 8 && TagLines.IsTags(line, text) ? DropRules.Tags
            : index > _last && AboutLines.IsAboutTheOutlet(_scan, index) ? DropRules.AboutTheOutlet
            : index > _last && index + 1 < _states.Length && AboutLines.IsAboutTheOutlet(_scan, index + 1) ? DropRules.PublisherName
            : null;
    }

    /// <summary>Dates and names far from the body belong to other stories.</summary>
    private bool IsNear(int index) => index >= _first - HeadlineReach && index <= _last + 5;

    private static string? ByCue(in TextLine line)
    {
        if (line.Cues == 0)
        {
            return null;
        }

        var isShort = line.Words <= 12;
        foreach (var (cue, rule) in CueRules)
        {
            if (isShort ? line.Has(cue) : line.StartsWithCue(cue))
            {
                return rule;
            }
        }

        return null;
    }

    private string ByPlace(int index) => _states[index] switch
    {
        LineState.Before => DropRules.Menu,
        LineState.After when _scan.Lines[index].Type <= LineType.Fragment => index < _last + 25 ? DropRules.Related : DropRules.Footer,
        _ => DropRules.OutsideBody,
    };

    /// <summary>The line above the body that reads like a headline, the nearest first; what stands between the two is deck, section, or clutter.</summary>
    private void FindHeadline()
    {
        var (best, bestScore) = (-1, 0.0);
        for (var i = Math.Max(0, _first - HeadlineReach); i < _first; i++)
        {
            var score = HeadlineScore(i);
            if (score > bestScore || (score == bestScore && score > 0))
            {
                (best, bestScore) = (i, score);
            }
        }

        if (best < 0 ? IsTitleLike(_first, 4) : best == _first - 1 && IsTitleLike(_first, 6))
        {
            _rules[_first] = best < 0 ? DropRules.Headline : DropRules.Deck;
        }

        if (best >= 0)
        {
            NameTheLinesAround(best);
        }
    }

    /// <summary>A first line of the body that is no sentence, with prose below it, is the headline, or the deck where that stands right above.</summary>
    private bool IsTitleLike(int index, int words) =>
        index >= 0 && index + 1 < _states.Length && _states[index + 1] == LineState.Body
        && _scan.Lines[index + 1].Type >= LineType.Prose
        && _scan.Lines[index] is { EndsWith: LineEnd.Open, SentenceEnds: 0, StartsWith: not LineStart.Bullet, Words: <= 30 } line && line.Words >= words;

    private void NameTheLinesAround(int best)
    {
        _rules[best] = DropRules.Headline;
        for (var i = 0; i < _first; i++)
        {
            ref readonly var line = ref _scan.Lines[i];
            if (line.Wording == _scan.Lines[best].Wording)
            {
                _rules[i] = DropRules.Headline;
            }
            else if (_rules[i] is null or DropRules.Menu && i > best && line.Words >= 6)
            {
                _rules[i] = DropRules.Deck;
            }
            else if (_rules[i] is null && Math.Abs(i - best) <= 6 && line is { Words: <= 6, Letters: > 2 })
            {
                _rules[i] = line.Copies > 1 ? DropRules.PublisherName : DropRules.Section;
            }
        }
    }

    private double HeadlineScore(int index)
    {
        ref readonly var line = ref _scan.Lines[index];
        if (_rules[index] is not (null or DropRules.Menu or DropRules.Related or DropRules.Notice or DropRules.Advertisement)
            || line.Words is < 3 or > 30 || line.Letters < 8)
        {
            return 0;
        }

        var score = line.Words >= 5 ? 3.0 : 1.5;
        score -= line.EndsWith is LineEnd.Stop or LineEnd.Comma or LineEnd.Ellipsis or LineEnd.Colon ? 1.5 : 0;
        score -= line.SentenceEnds > 1 ? 1 : 0;
        score -= BitOperations.PopCount(line.FirstCues) > 0 ? 1 : 0;
        score += line.Copies > 1 ? 0.5 : 0;
        score -= (_first - index) * 0.08;
        // A deck is longer than the headline that stands right above it.
        if (index + 1 < _first && IsDeckBelow(index))
        {
            score += 1.2;
        }

        return Math.Max(0, score);
    }

    private bool IsDeckBelow(int index) =>
        _rules[index + 1] is null && _scan.Lines[index + 1].Words >= 8 && _scan.Lines[index + 1].Words >= _scan.Lines[index].Words;
}
