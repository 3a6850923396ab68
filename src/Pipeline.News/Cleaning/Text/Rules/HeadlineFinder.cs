using System.Numerics;
using Pipeline.News.Cleaning.Text.Lines;
using Pipeline.News.Cleaning.Text.Model;

namespace Pipeline.News.Cleaning.Text.Rules;

/// <summary>Finds the headline above a body, and names the lines around it.</summary>
internal readonly struct HeadlineFinder(LineScan scan, LineState[] states, string?[] rules, NoteForm form)
{
    /// <summary>In lines above the body: menus between headline and body are longer in no development dump whose headline was found.</summary>
    public const int Reach = 14;

    /// <summary>In words, and letters: shorter lines are labels, longer ones sentences of a text.</summary>
    private const int FewestWords = 3;
    private const int FewestLetters = 8;
    private const int MostWords = 30;

    /// <summary>In words: below these a first line of the body may be a subhead.</summary>
    private const int FewestOfTitle = 4;
    private const int FewestOfDeck = 6;
    // A note has its title in its first or second line, and a deck is at least as long as it and as these words.
    private const int LinesToTitle = 2;
    private const int ShortestDeck = 8;

    /// <summary>Labels of section and outlet stand close by, and are short.</summary>
    private const int LinesToLabel = 6;
    private const int MostOfLabel = 6;

    private readonly LineScan _scan = scan;
    private readonly LineState[] _states = states;
    private readonly string?[] _rules = rules;
    private readonly NoteForm _form = form;
    private readonly int _first = Array.IndexOf(states, LineState.Body);

    /// <summary>The line above the body that reads like a headline, the nearest first; what stands between the two is deck, section, or clutter.</summary>
    public void Find()
    {
        var best = OfNote() is >= 0 and var first ? first : OfPage();
        if (best < 0 ? IsTitleLike(_first, FewestOfTitle) : best == _first - 1 && IsTitleLike(_first, FewestOfDeck))
        {
            _rules[_first] = best < 0 ? DropRules.Headline : DropRules.Deck;
        }

        if (best >= 0)
        {
            NameTheLinesAround(best);
        }
    }

    /// <summary>A note begins with its headline, or with its outlet's or section's short name above it.</summary>
    private int OfNote()
    {
        for (var i = 0; _form.IsNote && i < Math.Min(_first, LinesToTitle); i++)
        {
            ref readonly var line = ref _scan.Lines[i];
            if (NoteBody.HasClutter(line))
            {
                return -1;
            }

            if (MayBe(_rules[i]) && line is { Words: >= FewestOfTitle and <= MostWords, Letters: >= FewestLetters, EndsWith: not LineEnd.Stop })
            {
                return i;
            }
        }

        return -1;
    }

    private int OfPage()
    {
        var (best, bestScore) = (-1, 0.0);
        for (var i = Math.Max(0, _first - Reach); i < _first; i++)
        {
            var score = HeadlineScore(i);
            if (score > bestScore || (score == bestScore && score > 0))
            {
                (best, bestScore) = (i, score);
            }
        }

        return best;
    }

    /// <summary>A first line of the body that is no sentence, with prose below it, is the headline, or the deck where that stands right above.</summary>
    private bool IsTitleLike(int index, int words) =>
        index >= 0 && index + 1 < _states.Length && _states[index + 1] == LineState.Body
        && _scan.Lines[index + 1].Type >= LineType.Prose
        && _scan.Lines[index] is { EndsWith: LineEnd.Open, SentenceEnds: 0, StartsWith: not LineStart.Bullet, Words: <= MostWords } line && line.Words >= words;

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
            else if (_rules[i] is null or DropRules.Menu && i > best && line.Words >= FewestOfDeck)
            {
                _rules[i] = DropRules.Deck;
            }
            else if (_rules[i] is null && Math.Abs(i - best) <= LinesToLabel && line is { Words: <= MostOfLabel, Letters: > 2 })
            {
                _rules[i] = line.Copies > 1 ? DropRules.PublisherName : DropRules.Section;
            }
        }
    }

    private double HeadlineScore(int index)
    {
        ref readonly var line = ref _scan.Lines[index];
        if (!MayBe(_rules[index]) || line.Words is < FewestWords or > MostWords || line.Letters < FewestLetters)
        {
            return 0;
        }

        // Set by hand on the development dumps: a headline has five words or more and no full stop, stands nearest the body, and a deck below it says so.
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

    /// <summary>A note has no menus above its text: what looks like one is its headline's words ("Market vote live").</summary>
    private bool MayBe(string? rule) => _form.IsNote
        ? rule is not (DropRules.PublicationTime or DropRules.Byline or DropRules.Caption or DropRules.PhotoCredit or DropRules.UpdateTime)
        : rule is null or DropRules.Menu or DropRules.Related or DropRules.Notice or DropRules.Advertisement;

    private bool IsDeckBelow(int index) =>
        _rules[index + 1] is null && _scan.Lines[index + 1].Words >= ShortestDeck && _scan.Lines[index + 1].Words >= _scan.Lines[index].Words;
}
