namespace Pipeline.News.Cleaning;

/// <summary>
/// Names of the rules that leave a block out of the body. The first group says what the block is, and
/// <c>Metadata/</c> reads it; the second group is clutter.
/// </summary>
internal static class DropRules
{
    public const string Headline = "headline";
    public const string Deck = "deck";
    public const string Byline = "byline";
    public const string PublicationTime = "publication-time";
    public const string Caption = "caption";
    public const string PhotoCredit = "photo-credit";
    public const string AgencyCredit = "agency-credit";
    public const string Tags = "tags";
    public const string Section = "section";
    public const string PublisherName = "publisher-name";

    public const string Menu = "menu";
    public const string Comments = "comments";
    public const string Related = "related-links";
    public const string Newsletter = "newsletter";
    public const string Share = "share-links";
    public const string Player = "player";
    public const string AboutTheOutlet = "about-the-outlet";
    public const string AboutTheAuthor = "about-the-author";
    public const string Notice = "notice";
    public const string Paywall = "paywall";
    public const string Cookies = "cookies";
    public const string Advertisement = "advertisement";
    public const string Footer = "footer";
    public const string PullQuote = "pull-quote";
    public const string Duplicate = "duplicate";
    public const string Footnote = "footnote";
    public const string Hidden = "hidden";
    public const string OutsideBody = "outside-body";

    /// <summary>Where reading ended, because the file has more pieces than any article; what comes after it was not looked at.</summary>
    public const string Unread = "unread";
}
