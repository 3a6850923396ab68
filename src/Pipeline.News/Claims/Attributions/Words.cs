using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>Questions about single tokens.</summary>
internal static class Words
{
    public static bool IsComma(this TokenStream tokens, int at) => tokens.Word(at) is [','];

    public static bool IsColon(this TokenStream tokens, int at) => tokens.Word(at) is [':'];

    public static bool IsDash(this TokenStream tokens, int at) =>
        tokens.Word(at) is "-" or "–" or "—" or "--" && !IsHyphen(tokens, at);

    /// <summary>A dash without spaces joins words.</summary>
    public static bool IsHyphen(this TokenStream tokens, int at) =>
        tokens.Word(at) is "-" or "–" && at > 0 && at + 1 < tokens.Count
        && tokens[at - 1].Span.End == tokens[at].Span.Start && tokens[at].Span.End == tokens[at + 1].Span.Start;

    public static bool IsTerminator(this TokenStream tokens, int at) => tokens.Word(at) is [('.' or '!' or '?' or '…'), ..];

    public static bool IsPunctuation(this TokenStream tokens, int at) => tokens[at].PartOfSpeech == PartOfSpeech.Punct
        || !char.IsLetterOrDigit(tokens.Word(at)[0]) && tokens.Word(at) is not (['$' or '£' or '€' or '%' or '@' or '#' or '\'' or '’', ..]);

    public static bool IsVerb(this TokenStream tokens, int at) => tokens[at].PennTag is
        PennTag.VB or PennTag.VBD or PennTag.VBG or PennTag.VBN or PennTag.VBP or PennTag.VBZ;

    /// <summary>A verb or auxiliary that can carry a clause.</summary>
    public static bool IsFinite(this TokenStream tokens, int at) =>
        tokens[at].PennTag is PennTag.VBD or PennTag.VBP or PennTag.VBZ or PennTag.MD;

    public static bool IsAuxiliary(this TokenStream tokens, int at) =>
        tokens[at].PartOfSpeech == PartOfSpeech.Aux || tokens[at].PennTag == PennTag.MD || IsHaveOfPerfect(tokens, at);

    /// <summary><c>had | earlier agreed</c>: not <c>had doubts</c>.</summary>
    private static bool IsHaveOfPerfect(TokenStream tokens, int at)
    {
        if (tokens.Word(at) is not ("has" or "have" or "had" or "'ve" or "’ve"))
        {
            return false;
        }

        var next = at + 1;
        while (next < tokens.Count && IsAdverb(tokens, next))
        {
            next++;
        }

        return next < tokens.Count && tokens[next].PennTag == PennTag.VBN;
    }

    public static bool IsAdverb(this TokenStream tokens, int at) => tokens[at].PartOfSpeech == PartOfSpeech.Adv || IsNegation(tokens, at);

    public static bool IsNegation(this TokenStream tokens, int at) => tokens.Word(at) is "not" or "n't" or "n’t" or "never" or "nor" or "neither";

    /// <summary>A pronoun that can be a subject and stands alone: <c>he</c>, <c>they</c>, <c>I</c>.</summary>
    public static bool IsSubjectPronoun(this TokenStream tokens, int at) => tokens.Word(at) is
        "he" or "she" or "they" or "it" or "I" or "we" or "you" or "He" or "She" or "They" or "It" or "We" or "You"
        or "HE" or "SHE" or "THEY" or "WE" or "IT";

    public static bool IsRelative(this TokenStream tokens, int at) => tokens.Word(at) is "who" or "which" or "whose" or "whom" or "where" or "Who";

    public static bool IsNominal(this TokenStream tokens, int at) => tokens[at].PartOfSpeech is
        PartOfSpeech.Noun or PartOfSpeech.PropN or PartOfSpeech.Pron or PartOfSpeech.Num or PartOfSpeech.X or PartOfSpeech.Sym;

    /// <summary>Subordinators that turn what follows into a circumstance: <c>as</c>, <c>while</c>, <c>after</c>.</summary>
    public static bool IsSubordinator(this TokenStream tokens, int at) => tokens.Word(at) is
        "as" or "while" or "when" or "after" or "before" or "because" or "although" or "though" or "since" or "until" or "despite" or "following" or "if"
        or "As" or "While" or "When" or "After" or "Before" or "Because" or "Although" or "Though" or "Since" or "Until" or "Despite" or "Following" or "If";

    public static bool IsDay(this TokenStream tokens, int at) => tokens.Word(at) is
        "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday" or "yesterday" or "today";

    public static bool IsTime(this TokenStream tokens, int at) => tokens.IsDay(at) || (tokens.Word(at) is "this" && IsPeriod(tokens, at + 1)) || tokens.Word(at) is "tonight"
        or "earlier" or "later" or "recently" or "last" or "afterward" or "afterwards" or "early" or "late" or "again" or "there" or "here"
        or "January" or "February" or "March" or "April" or "May" or "June" or "July" or "August" or "September" or "October" or "November" or "December"
        or "morning" or "afternoon" or "evening" or "night" or "week" or "month" or "year" or "ago" or "Jan." or "Feb." or "Aug." or "Sept." or "Oct."
        or "Nov." or "Dec." or "Mon." or "Tues." or "Wed." or "Thurs." or "Fri." or "Sat." or "Sun." or "now" or "then" or "once" or "too" or "however";

    /// <summary><c>this | week</c>, unlike <c>said | this | is a dream</c>.</summary>
    private static bool IsPeriod(TokenStream tokens, int at) => tokens.Word(at) is "weekend" or "spring" or "summer" or "fall" or "autumn" or "winter" or "season" or "past" or "time"
        || (!tokens.Is(at, "this") && tokens.IsTime(at));

    /// <summary>Does a mark of quotation open here?</summary>
    public static bool OpensQuotation(this TokenStream tokens, int at) =>
        tokens.QuotationOf(at) is >= 0 and var q && tokens.QuotationTokens[q].Start == at;

    /// <summary>Is this the last token of a quotation?</summary>
    public static bool ClosesQuotation(this TokenStream tokens, int at) =>
        tokens.QuotationOf(at) is >= 0 and var q && tokens.QuotationTokens[q].End == at + 1;
}
