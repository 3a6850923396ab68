using Pipeline.News.Cleaning.Text.Lines;
using Pipeline.News.Cleaning.Text.Model;
using Pipeline.News.Cleaning.Text.Words;
using Pipeline.News.Reading.Notes.Turns;

namespace Pipeline.News.Cleaning.Text.Rules;

/// <summary>Says of every line that is not body what it is: first the lines that the metadata is read from, then the kinds of clutter.</summary>
internal sealed class LineLabeler
{
    /// <summary>In lines below the body: an article's own date, credits and tags stand right there, then links to others, then the page's foot.</summary>
    private const int DatesBelow = 5;
    private const int CreditsBelow = 6;
    private const int TagsBelow = 8;
    private const int RelatedBelow = 25;

    /// <summary>In words: a longer line is a sentence, and one of its words tells less than its first.</summary>
    private const int LongestLink = 12;

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
    private readonly NoteForm _form;
    private readonly int _first;
    private readonly int _last;

    private LineLabeler(LineScan scan, LineState[] states, NoteForm form)
    {
        _scan = scan;
        _form = form;
        _states = states;
        _rules = new string?[states.Length];
        _first = Array.IndexOf(states, LineState.Body);
        _last = Array.LastIndexOf(states, LineState.Body);
    }

    /// <returns>For each line its rule; null for lines of the body.</returns>
    public static string?[] Label(LineScan scan, LineState[] states, NoteForm form)
    {
        var labeler = new LineLabeler(scan, states, form);
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

        new HeadlineFinder(_scan, _states, _rules, _form).Find();
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
        return _form.IsLiveBlog && UpdateStamp.Is(text) ? DropRules.UpdateTime
            : CaptionLines.IsCredit(line, text) ? DropRules.PhotoCredit
            : CaptionLines.IsCaption(line, text) ? line.HasCopyAbove ? DropRules.Duplicate : DropRules.Caption
            : BodyRepair.IsPlayer(line) ? DropRules.Player
            : IsNear(index) && CreditLines.IsTime(line, text) ? DropRules.PublicationTime
            : IsNear(index) && CreditLines.IsByline(line, text) ? DropRules.Byline
            : index > _last && index <= _last + CreditsBelow && CreditLines.IsAgencyCredit(line, text) ? DropRules.AgencyCredit
            : index > _last && index <= _last + TagsBelow && TagLines.IsTags(line, text) ? DropRules.Tags
            : index > _last && AboutLines.IsAboutTheOutlet(_scan, index) ? DropRules.AboutTheOutlet
            : index > _last && index + 1 < _states.Length && AboutLines.IsAboutTheOutlet(_scan, index + 1) ? DropRules.PublisherName
            : null;
    }

    /// <summary>Dates and names far from the body belong to other stories.</summary>
    private bool IsNear(int index) => index >= _first - HeadlineFinder.Reach && index <= _last + DatesBelow;

    private static string? ByCue(in TextLine line)
    {
        if (line.Cues == 0)
        {
            return null;
        }

        var isShort = line.Words <= LongestLink;
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
        LineState.After when _scan.Lines[index].Type <= LineType.Fragment => index < _last + RelatedBelow ? DropRules.Related : DropRules.Footer,
        _ => DropRules.OutsideBody,
    };
}
