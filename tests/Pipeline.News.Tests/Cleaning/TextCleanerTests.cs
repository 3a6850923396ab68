using Pipeline.News.Cleaning;
using Pipeline.News.Reading;
using Pipeline.News.Tests.Cleaning.Text;
using Pipeline.News.Texts;
using static Pipeline.News.Tests.Cleaning.Text.Pages;

namespace Pipeline.News.Tests.Cleaning;

public class TextCleanerTests
{
    private static readonly string Body = string.Join("\n\n", Story);

    [Theory]
    [InlineData("\n")]
    [InlineData("\n\n")]
    [InlineData("\r\n\r\n\r\n")]
    public void A_clean_article_comes_through_whole(string between) => Assert.Equal(Body, Clean(string.Join(between, Story)).Text);

    [Fact]
    public void A_page_around_the_article_goes()
    {
        var page = string.Join('\n', (string[])
        [
            "Skip to content", "Home", "News", "Sports", "Opinion", "Subscribe", "Log in", "The Lenn Courier", Headline, "By Ann Lee", "May 6, 2024, 9:15 am",
            .. Story,
            "Share this article", "Facebook", "Twitter", "Related articles", "Ten walks along the river", "Council argues over parking fees", "Most read",
            "Sign up for our newsletter", "© 2024 The Lenn Courier. All rights reserved.", "Privacy policy", "Terms of use",
        ]);
        var clean = Clean(page);
        Assert.Equal(Body, clean.Text);
        Assert.Equal([Headline], clean.Dropped(DropRules.Headline));
        Assert.Equal(["By Ann Lee"], clean.Dropped(DropRules.Byline));
        Assert.Equal(["May 6, 2024, 9:15 am"], clean.Dropped(DropRules.PublicationTime));
        Assert.Contains("Sign up for our newsletter", clean.Dropped(DropRules.Newsletter));
    }

    [Fact]
    public void Comments_go_to_the_last_word()
    {
        var page = string.Join('\n', (string[])
        [
            Headline, .. Story, "Comments", "riverrat 3 hours ago",
            "They closed it in 2009 as well and nothing was repaired. I will believe it when I see it, and you should not believe them either.", "Reply",
            "anna_k 2 hours ago", "You are right. The council has promised us a new bridge for twenty years, and every time the money went elsewhere.", "Reply",
            "riverrat 1 hour ago", "The state pays half of it, so why does the council wait until the pier cracks? This is how it always goes here.", "Reply",
        ]);
        var clean = Clean(page);
        Assert.Equal(Body, clean.Text);
        Assert.Equal(10, clean.Dropped(DropRules.Comments).Length);
    }

    [Theory]
    [InlineData("Sign up to The Bridge Letter", "The news of the valley in your inbox, every morning.", "Enter your email address", "Privacy notice: our newsletters may contain online ads.")]
    [InlineData("Advertisement")]
    [InlineData("Watch the video", "0:00", "01:32", "Share this video")]
    public void A_box_between_paragraphs_does_not_end_the_body(params string[] box)
    {
        var page = string.Join('\n', (string[])[Headline, "By Ann Lee", "May 6, 2024", .. Story[..3], .. box, .. Story[3..], "Topics", "Most read", "Chip shop owner fined over seagull", "Back to top"]);
        Assert.Equal(Body, Clean(page).Text);
    }

    [Fact]
    public void What_a_box_below_the_body_leads_to_is_not_body()
    {
        var page = string.Join('\n', (string[])
        [
            Headline, .. Story, "Sign up to The Bridge Letter", "Enter your email address", "Ferry master retires after forty years",
            "The ferry master of Lenn brought his last boat into the harbour on Friday, where his family waited for him on the quay.",
        ]);
        Assert.Equal(Body, Clean(page).Text);
    }

    [Theory]
    [InlineData("–")]
    [InlineData("—")]
    public void Speech_keeps_its_dash_and_is_no_list(string dash)
    {
        var speech = $"{dash} Vi hade gärna väntat till våren, men pelaren håller inte så länge, säger Hanna Brandt.";
        var clean = Clean(string.Join("\n\n", (string[])[.. Story[..3], speech, .. Story[3..]]));
        Assert.Contains(speech, clean.Paragraphs(ParagraphRole.Paragraph));
    }

    [Theory]
    [InlineData("18 Ιουλίου 2023")]
    [InlineData("১২ ফেব্রুয়ারি ২০২৪")]
    public void A_date_of_any_language_is_no_first_paragraph(string date) =>
        Assert.Equal(Body, Clean($"{Headline}\n{date}\n\n{Body}").Text);

    [Fact]
    public void An_article_between_thousands_of_links_is_found()
    {
        string[] towns = ["Lenn", "Orvale Mills", "Lowick", "Selby Quay", "Oberlenningen", "Sandholmen", "Bracken Ford"];
        string[] quarrels = ["parking fees", "a new roof", "the river path", "late trains", "its old bakery", "two lost swans", "the price of bread", "noise at night", "a closed school"];
        var links = Enumerable.Range(0, 4000).Select(i => i % 4 == 0 ? "Sports" : $"{towns[i % 7]} argues over {quarrels[i % 9]}").ToArray();
        Assert.Equal(Body, Clean(string.Join('\n', (string[])[.. links, Headline, .. Story, .. links])).Text);
    }

    [Theory]
    [InlineData("More on this story", "Choir looks for tenors before the summer festival", "Mill pond drained for the first time since the war")]
    [InlineData("Lesen Sie auch", "Chor sucht Tenöre vor dem Sommerfest")]
    [InlineData("Más información", "El coro busca tenores antes del festival de verano")]
    [InlineData("Anzeige")]
    [InlineData("Læs også", "Koret søger tenorer før sommerfesten")]
    public void A_story_goes_on_below_links_to_others(params string[] box)
    {
        var page = string.Join('\n', (string[])["Home", "News", Headline, "12 February 2024", .. Story[..4], .. box, .. Story[4..], "Most read", "Comments", "Privacy policy"]);
        Assert.Equal(Body, Clean(page).Text);
    }

    [Theory]
    [InlineData("Lire aussi : Le chœur cherche des ténors avant l'été")]
    [InlineData("Läs också: Kören söker tenorer")]
    [InlineData("Читайте также: Хор ищет теноров перед летним праздником")]
    [InlineData("READ ALSO: Choir looks for tenors before the summer festival")]
    public void A_line_that_leads_on_is_no_body(string line) =>
        Assert.Equal(Body, Clean(string.Join('\n', (string[])[Headline, .. Story[..3], line, .. Story[3..]])).Text);

    [Fact]
    public void A_short_last_sentence_belongs_to_the_story() =>
        Assert.EndsWith("In the end nobody was hurt.", Clean(string.Join('\n', (string[])["Home", "News", Headline, .. Story, "In the end nobody was hurt.", "Related Topics", "BRIDGES", "TRAFFIC", "Privacy policy"])).Text, StringComparison.Ordinal);

    [Fact]
    public void A_headline_a_date_and_one_sentence_are_a_brief()
    {
        const string Sentence = "The repaired bridge at Orvale Mills carried its first lorry on Thursday, two years after the flood that took away its middle arch.";
        Assert.Equal(Sentence, Clean($"Lorries cross the bridge at Orvale Mills again\n\nOct. 10, 2024 at 6:05 PM ET\n\nUpdated 8:20 p. m. ET\n\n{Sentence}\n").Text);
    }

    [Fact]
    public void Subheads_are_headings_and_bullets_are_list_items()
    {
        var clean = Clean(string.Join("\n\n", (string[])
            [.. Story[..3], "What is closed", Story[3], "• The bridge for cars and trucks", "• The footpath on the northern side", .. Story[4..]]));
        Assert.Equal(["What is closed"], clean.Paragraphs(ParagraphRole.Heading));
        Assert.Equal(["The bridge for cars and trucks", "The footpath on the northern side"], clean.Paragraphs(ParagraphRole.ListItem));
    }

    [Theory]
    [InlineData("Ferry master retires after forty years\n\nFri., May. 3, 2019 11:45 AM\n\n")]
    [InlineData("Ferry master retires\n\nMay 6, 2019 at 9:15 AM ET\n\nUpdated 4:50 p.m. ET\n\n")]
    [InlineData("")]
    public void A_brief_of_one_sentence_is_an_article(string head)
    {
        const string sentence = "Early on Friday morning, around half past one, the ferry master brought his last boat into the harbour of Lenn, where his family waited for him.";
        Assert.Equal(sentence, Clean(head + sentence).Text);
    }

    [Fact]
    public void A_headline_alone_is_no_article()
    {
        var document = new TextDocument("a.txt", "utf-8", "June 6, 2019\n\nFerry master of Lenn retires after forty years at sea", IsMarkdown: false);
        Assert.False(TextCleaner.Clean(document).TryGet(out _, out _));
    }

    [Theory]
    [InlineData("Walkers look over the railing of the bridge in Lenn, in 2016. (Ann Lee/Coast Wire)")]
    [InlineData("Walkers look over the railing of the bridge in Lenn, in 2016. (AP/Ann Lee)")]
    public void A_picture_with_its_credit_below_the_byline_is_no_headline(string caption)
    {
        var clean = Clean($"{Headline}\n\nLenn Courier\nBy Tom Ray, Ann Lee\nJanuary 22, 2020\n\n{caption}\n\n{string.Join("\n\n", Story)}");
        Assert.Equal([caption], clean.Dropped(DropRules.Caption));
        Assert.Equal([Headline], clean.Dropped(DropRules.Headline));
    }

    [Fact]
    public void A_file_of_menus_holds_no_article()
    {
        var document = new TextDocument("a.txt", "utf-8", "Home\nNews\nSports\nContact us\nPrivacy policy\nLog in\nSubscribe", IsMarkdown: false);
        Assert.False(TextCleaner.Clean(document).TryGet(out _, out var rejection));
        Assert.Equal(RejectionCode.NoArticle, rejection.Code);
    }

    [Fact]
    public void Markdown_is_read_by_its_marks()
    {
        var clean = Clean(
            $"---\ntitle: {Headline}\n---\n# {Headline}\n\n![The bridge in spring](b.jpg)\n\n{Story[0]}\n\n## What is *closed*\n\n- [The bridge](https://example.org/a_b)\n- The _footpath_\n\n> {Story[2]}\n> And more.\n",
            "note.md");
        Assert.Equal([Headline], clean.Dropped(DropRules.Headline));
        Assert.Equal(["The bridge in spring"], clean.Dropped(DropRules.Caption));
        Assert.Equal(["What is closed"], clean.Paragraphs(ParagraphRole.Heading));
        Assert.Equal(["The bridge", "The footpath"], clean.Paragraphs(ParagraphRole.ListItem));
        Assert.Equal([Story[2] + " And more."], clean.Paragraphs(ParagraphRole.Quote));
    }

    [Theory]
    [InlineData("Стрий міст закриють на два тижні, повідомила міська рада у вівторок. Рух буде направлено через північний об'їзд.", "Головна\nНовини\nСпорт")]
    [InlineData("市议会星期二表示，旧桥因东侧桥墩出现裂缝将关闭两周。车辆将改走北侧绕行道路，公交线路也将相应调整。", "首页\n新闻\n体育")]
    [InlineData("قال المجلس يوم الثلاثاء إن الجسر القديم سيغلق لمدة أسبوعين بعد أن وجد المهندسون شقوقا في إحدى دعائمه الشرقية.", "الرئيسية\nأخبار\nرياضة")]
    [InlineData("परिषद ने मंगलवार को कहा कि पूर्वी खंभे में दरार मिलने के बाद पुराना पुल दो सप्ताह के लिए बंद रहेगा।", "मुखपृष्ठ\nसमाचार\nखेल")]
    public void Other_scripts_are_cleaned_too(string paragraph, string menu)
    {
        var clean = Clean(menu + "\n" + string.Join('\n', Enumerable.Range(1, 5).Select(i => paragraph[..^1] + i + paragraph[^1])));
        Assert.Equal(5, clean.Paragraphs.Length);
        Assert.DoesNotContain(menu.Split('\n')[1], clean.Text.Split('\n'));
    }
}
