namespace Pipeline.News.Cleaning.Html.Blocks;

/// <summary>What the names that a page's makers gave an element (class, id, role, itemprop) say of it: the sections of <c>Lexicons/hints.txt</c>.</summary>
[Flags]
internal enum BoxHints
{
    None = 0,
    Body = 1 << 0,
    Content = 1 << 1,
    Ad = 1 << 2,
    Author = 1 << 3,
    Byline = 1 << 4,
    Caption = 1 << 5,
    Comments = 1 << 6,
    Cookies = 1 << 7,
    Date = 1 << 8,
    Deck = 1 << 9,
    Footer = 1 << 10,
    Header = 1 << 11,
    Headline = 1 << 12,
    Menu = 1 << 13,
    Newsletter = 1 << 14,
    Notice = 1 << 15,
    Paywall = 1 << 16,
    Player = 1 << 17,
    Popup = 1 << 18,
    PullQuote = 1 << 19,
    Related = 1 << 20,
    Share = 1 << 21,
    Sidebar = 1 << 22,
    Tags = 1 << 23,
    Widget = 1 << 24,
    Contents = 1 << 25,
    Product = 1 << 26,
    Hidden = 1 << 27,

    /// <summary>From here on the model of the body does not look: it has not learned from these.</summary>
    Standfirst = 1 << 28,
}
