using Pipeline.News.Language;

namespace Pipeline.News.Tests.Language;

public class LanguageIdentifierTests
{
    [Theory]
    [InlineData("en", "The council said on Tuesday that the old bridge will be closed for two weeks because of the flood.")]
    [InlineData("es", "El ayuntamiento dijo el martes que el viejo puente estará cerrado dos semanas por la crecida del río.")]
    [InlineData("fr", "Le conseil a annoncé mardi que le vieux pont sera fermé pendant deux semaines à cause de la crue.")]
    [InlineData("de", "Der Stadtrat teilte am Dienstag mit, dass die alte Brücke wegen des Hochwassers zwei Wochen gesperrt wird.")]
    [InlineData("it", "Il consiglio ha detto martedì che il vecchio ponte resterà chiuso per due settimane a causa della piena.")]
    [InlineData("pt", "A câmara disse na terça-feira que a ponte velha ficará fechada por duas semanas por causa da cheia, e não há data.")]
    [InlineData("nl", "De gemeenteraad zei dinsdag dat de oude brug twee weken gesloten zal zijn vanwege het hoge water.")]
    [InlineData("pl", "Rada miasta poinformowała we wtorek, że stary most będzie zamknięty przez dwa tygodnie z powodu powodzi.")]
    [InlineData("ru", "Городской совет сообщил во вторник, что старый мост будет закрыт на две недели из-за паводка.")]
    [InlineData("uk", "Міська рада повідомила у вівторок, що старий міст буде закрито на два тижні через повінь.")]
    [InlineData("bg", "Общинският съвет съобщи във вторник, че старият мост ще бъде затворен за две седмици заради водите.")]
    [InlineData("sr", "Градско веће је саопштило у уторак да ће стари мост бити затворен две недеље због поплаве.")]
    [InlineData("ar", "قال المجلس يوم الثلاثاء إن الجسر القديم سيغلق لمدة أسبوعين بسبب الفيضان في المدينة")]
    [InlineData("fa", "شورای شهر روز سه‌شنبه گفت که پل قدیمی به دلیل سیل برای دو هفته بسته می شود")]
    [InlineData("ur", "کونسل نے منگل کو کہا کہ پرانا پل سیلاب کی وجہ سے دو ہفتوں کے لیے بند رہے گا")]
    [InlineData("he", "המועצה אמרה ביום שלישי כי הגשר הישן ייסגר לשבועיים בגלל השיטפון, אך לא אמרה מה יקרה אחרי זה")]
    [InlineData("tr", "Belediye meclisi salı günü yaptığı açıklamada eski köprünün sel nedeniyle iki hafta için kapalı olacağını söyledi.")]
    [InlineData("zh", "市议会星期二表示，旧桥因洪水将关闭两周。")]
    [InlineData("ja", "市議会は火曜日、洪水のため古い橋を二週間閉鎖すると発表した。")]
    [InlineData("ko", "시의회는 화요일 홍수 때문에 오래된 다리를 2주 동안 폐쇄한다고 밝혔다.")]
    [InlineData("hi", "परिषद ने मंगलवार को कहा कि बाढ़ के कारण पुराना पुल दो सप्ताह के लिए बंद रहेगा")]
    [InlineData("id", "Dewan kota mengatakan pada hari Selasa bahwa jembatan tua itu akan ditutup selama dua minggu karena banjir.")]
    [InlineData("vi", "Hội đồng thành phố hôm thứ Ba cho biết cây cầu cũ sẽ bị đóng cửa trong hai tuần vì lũ lụt.")]
    [InlineData("sv", "Kommunen sade på tisdagen att den gamla bron ska vara stängd i två veckor på grund av översvämningen.")]
    [InlineData("no", "Kommunen sa tirsdag at den gamle broen skal være stengt i to uker på grunn av flommen, og at det ikke blir noe nytt før høsten.")]
    [InlineData("da", "Kommunen sagde tirsdag, at den gamle bro vil være lukket i to uger på grund af oversvømmelsen, og at der ikke bliver noget nyt.")]
    [InlineData("fi", "Kaupunginvaltuusto kertoi tiistaina, että vanha silta on suljettu kaksi viikkoa tulvan vuoksi, mutta se ei ole vielä varmaa.")]
    [InlineData("cs", "Městská rada v úterý uvedla, že starý most bude kvůli povodni na dva týdny uzavřen.")]
    [InlineData("ro", "Consiliul a declarat marți că podul vechi va fi închis două săptămâni din cauza inundațiilor.")]
    [InlineData("hu", "A városi tanács kedden azt közölte, hogy a régi híd az árvíz miatt két hétig zárva lesz.")]
    [InlineData("el", "Το δημοτικό συμβούλιο είπε την Τρίτη ότι η παλιά γέφυρα θα κλείσει.")]
    [InlineData("th", "สภาเมืองกล่าวเมื่อวันอังคารว่าสะพานเก่าจะปิดเป็นเวลาสองสัปดาห์")]
    public void Knows_the_languages_of_the_news(string tag, string sentence)
    {
        var found = LanguageIdentifier.Identify(sentence);
        Assert.Equal(tag, found?.Bcp47);
        Assert.InRange(found!.Value.Confidence, 0.3, 1);
    }

    [Theory]
    [InlineData("no", "Det var glede blant spillerne da kampen var slutt. Laget vant med tre mål mot ett og er nå nummer to på tabellen.")]
    [InlineData("da", "Politiet rykkede ud til en brand i en lagerbygning i går. Ingen personer kom til skade, men bygningen er udbrændt, og det skete igen.")]
    [InlineData("sv", "Det var glädje bland spelarna när matchen var slut. Laget vann med tre mål mot ett och är nu tvåa i tabellen.")]
    [InlineData("sr-Latn", "Luka je zatvorena od subote, pošto je oluja uništila dva mola. Popravka će trajati mesec dana, rekla je opština, a posle toga niko ne zna.")]
    [InlineData("hr", "Luka je zatvorena od subote, nakon što je oluja uništila dva mola. Popravak će trajati mjesec dana, priopćila je općina, a poslije toga nitko ne zna.")]
    [InlineData("sl", "Pristanišče je zaprto od sobote, potem ko je nevihta uničila dva pomola. Župan je povedal, da bo popravilo trajalo vsaj mesec dni.")]
    [InlineData("sk", "Prístav je od soboty zatvorený, pretože búrka zničila dve móla. Primátor povedal, že oprava potrvá najmenej mesiac.")]
    [InlineData("ru", "Пожар произошел ночью на складе. Никто не пострадал, однако здание полностью сгорело, сообщили в администрации.")]
    [InlineData("uk", "Пожежа сталася вночі на складі. Ніхто не постраждав, проте будівля повністю згоріла, повідомили в адміністрації.")]
    [InlineData("ms", "Polis menahan tiga lelaki kerana disyaki terlibat dalam kes kecurian di beberapa buah kedai, dan mereka akan ditahan empat hari.")]
    [InlineData("gl", "O porto está pechado desde o sábado, despois de que a tempestade destruíse dous peiraos, e os barcos terán que ir á cidade veciña ata entón.")]
    [InlineData("de", "Der Hafen ist seit Samstag zu. \"We do not know when the ships can leave\", sagte der Kapitän. Die Arbeiten werden noch einen Monat dauern, und die Schiffe müssen warten.")]
    public void Tells_neighbours_apart(string tag, string text) => Assert.Equal(tag, LanguageIdentifier.Identify(text)?.Bcp47);

    [Theory]
    [InlineData("")]
    [InlineData("12:45 – 13:10")]
    [InlineData("Paul Simon Peter Garfunkel")]
    public void Does_not_guess_where_there_is_no_language(string text) => Assert.Null(LanguageIdentifier.Identify(text));

    [Fact]
    public void A_quotation_in_another_language_does_not_change_the_text_s() =>
        Assert.Equal("en", LanguageIdentifier.Identify(
            "The minister said it in Russian first: «Мы не будем этого делать». He then said it again in English to the reporters.")?.Bcp47);

    [Fact]
    public void The_seeds_are_english()
    {
        foreach (var name in Seeds.All)
        {
            var found = LanguageIdentifier.Identify(File.ReadAllText(Path.Combine(Seeds.Folder, name)));
            Assert.Equal("en", found?.Bcp47);
            Assert.True(found!.Value.Confidence > 0.8);
        }
    }
}
