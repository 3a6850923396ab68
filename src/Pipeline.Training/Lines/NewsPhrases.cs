namespace Pipeline.Training.Lines;

/// <summary>What news sites write around and between the paragraphs of their articles, in our words.</summary>
internal static class NewsPhrases
{
    public static readonly string[] RelatedHeads =
    [
        "Related", "Related stories", "Related articles", "Read more", "Read next", "More on this story", "Most read", "Most viewed", "Trending now",
        "Recommended", "You may also like", "More from News", "Also in the news", "Top stories", "Editor's picks", "Lesen Sie auch", "À lire aussi", "Lee también",
        "Leggi anche", "Lees ook", "Czytaj także", "Leia também", "Latest", "What to read next", "More stories", "Around the web",
    ];

    public static readonly string[] InTextLinks =
        ["Read more", "READ MORE", "Related", "See also", "READ ALSO", "Also read", "Read next", "Lesen Sie auch", "Mehr zum Thema", "Lire aussi", "Lee también", "Leggi anche", "Lees ook", "Watch", "Opinion", "More"];

    public static readonly string[] Advertisements =
        ["Advertisement", "ADVERTISEMENT", "Story continues below advertisement", "Article continues below", "Advertisement - scroll to continue", "Anzeige", "Publicité", "Publicidad", "Pubblicità", "Sponsored"];

    public static readonly string[] Credits =
        ["Photo: Ann Lee/AP", "Photograph: Ned Oake/The Mercury", "(Ann Lee/Reuters)", "(Photo by Ann Lee/Getty Images)", "| Photo: Ned Oake", "Picture: Ann Lee", "Image source, Getty Images", "© Ann Lee / AFP", "Credit: Ned Oake", "Foto: Ann Lee/dpa"];

    public static readonly string[] Sections = ["News", "World", "Politics", "Business", "Sport", "Opinion", "Culture", "Local", "Health", "Live", "Video", "Analysis", "Crime", "Weather", "Lifestyle"];

    public static readonly string[] Ages =
        ["2 hours ago", "34 minutes ago", "1 day ago", "3 days ago", "yesterday", "12 Mar 2021", "March 4, 2019", "4h", "14:05", "2021-03-12", "5 weeks ago", "10 min read", "23 comments"];

    public static readonly string[] CommentHeads = ["Comments", "23 comments", "Join the conversation", "Comments (148)", "Readers' comments", "Leave a comment", "Discussion", "Kommentare", "Commentaires", "Comentarios", "View all comments"];

    public static readonly string[] Readers = ["oldtimer47", "Maud E.", "Reader from the north", "QuayWatcher", "anon", "Ned O", "just_saying", "T. Moss", "skeptic", "grandma Ida", "Guest", "mr_plaice"];

    public static readonly string[] Comments =
    [
        "I could not agree more with the last point, and I have said so for years.",
        "Nonsense. You clearly have not read what they proposed.",
        "So who is going to pay for all of this? Us, of course, as always.",
        "My brother worked there for ten years and he says that none of this is new.",
        "Well said!",
        "This is exactly why I stopped voting. They are all the same, every one of them.",
        "Why does nobody ask the people who live there what they think about it?",
        "lol what a joke",
        "Sorry but you are wrong, the figures have been going down since 2015. Look it up before you write such things.",
        "I hope that the family is all right. Our thoughts are with them.",
        "And in other news, water is wet.",
        "We had the same thing happen in our town and the council did nothing, then they wondered why people moved away.",
        "Finally some good news for a change.",
        "Great article, thank you for looking into this. I would like to know more about how it was paid for though.",
        "If they had listened to the experts in the first place we would not be in this mess now, would we?",
        "@skeptic that is not what she said at all. Read it again, slowly.",
        "They should be ashamed of themselves.",
        "I remember when this paper checked its facts.",
    ];

    public static readonly string[][] Letters =
    [
        ["Sign up to The Morning Tide", "Get the day's news in your inbox before breakfast.", "Enter your email address", "Sign up", "Privacy notice: our letters may contain information about our partners and advertisements. For more see our privacy policy."],
        ["Newsletter", "The stories that matter, every weekday. Sign up for free.", "Subscribe"],
        ["Get our free newsletter", "Email address", "By signing up you agree to our terms of use and privacy policy. You can leave at any time."],
        ["Never miss a story. Subscribe to our daily newsletter."],
        ["Sign up for our weekly letter on politics, by the people who cover it."],
        ["Thank you for signing up!", "Something went wrong. Please try again later."],
        ["Follow us on Facebook, and on X, for more stories like this."],
        ["Join our WhatsApp channel for the latest news."],
        ["Our journalism depends on readers like you. Support us from as little as 2 a month.", "Support us", "Already a subscriber? Sign in"],
        ["Melden Sie sich für unseren Newsletter an.", "E-Mail-Adresse", "Jetzt anmelden"],
        ["Recevez notre lettre d'information chaque matin.", "Votre adresse e-mail", "S'inscrire"],
        ["Suscríbete a nuestro boletín.", "Correo electrónico", "Suscribirse"],
    ];

    public static readonly string[][] Players =
    [
        ["Watch: what we know so far", "01:32"],
        ["Video", "Play video", "0:00", "/", "2:14", "Share", "Copied"],
        ["To play this video you need to enable JavaScript in your browser."],
        ["Media caption, What happened on the day"],
        ["Listen to this article", "5 min", "This audio was generated automatically. Please let us know if you have feedback."],
        ["Share", "Facebook", "WhatsApp", "Email", "Copy link"],
        ["Audio", "00:00", "04:41"],
    ];
}
