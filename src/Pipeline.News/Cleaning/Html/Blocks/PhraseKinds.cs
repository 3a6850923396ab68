namespace Pipeline.News.Cleaning.Html.Blocks;

/// <summary>What set phrases in a block's words say of it: the sections of <c>Lexicons/phrases.txt</c>.</summary>
[Flags]
internal enum PhraseKinds
{
    None = 0,
    AboutAuthor = 1 << 0,
    Ad = 1 << 1,
    Byline = 1 << 2,
    Comments = 1 << 3,
    Contents = 1 << 4,
    Cookies = 1 << 5,
    Credit = 1 << 6,
    Footer = 1 << 7,
    Menu = 1 << 8,
    Newsletter = 1 << 9,
    Notice = 1 << 10,
    Paywall = 1 << 11,
    Related = 1 << 12,
    Share = 1 << 13,
    Shop = 1 << 14,
}
