using Pipeline.News.Bylines;

namespace Pipeline.News.Tests.Bylines;

/// <summary>Bylines whose words for "and", roles and places are those of other languages.</summary>
public class BylineLanguageTests
{
    [Theory]
    [InlineData("بقلم: أحمد حسن ومنى سعيد", "أحمد حسن|منى سعيد")]
    [InlineData("بقلم: أحمد حسن ووليد سعيد", "أحمد حسن|وليد سعيد")]
    [InlineData("بقلم: أحمد وليد حسن", "أحمد وليد حسن")]
    [InlineData("إعداد: أحمد حسن تصوير: منى سعيد", "أحمد حسن")]
    [InlineData("מאת: דנה לוי ויוסי כהן", "דנה לוי|יוסי כהן")]
    [InlineData("מאת: דנה לוי צילום: יוסי כהן", "דנה לוי")]
    [InlineData("文/王小明 摄影/李大华", "王小明")]
    [InlineData("文｜王小明", "王小明")]
    [InlineData("作者：王小明 编辑：李大华", "王小明")]
    [InlineData("De notre correspondant à Orvale, Claire Moreau", "Claire Moreau")]
    [InlineData("Von unserem Korrespondenten in Orvale, Anna Lehmann", "Anna Lehmann")]
    [InlineData("Dal nostro inviato a Orvale Giulia Conti", "Giulia Conti")]
    [InlineData("Text: Anna Lehmann, Fotos: Jens Groß", "Anna Lehmann")]
    [InlineData("By science correspondent Ann Lee", "Ann Lee")]
    public void Name_those_who_wrote(string byline, string expected) =>
        Assert.Equal(expected.Split('|'), BylineReader.Names(byline, NameTrust.Pointed));

    [Theory]
    [InlineData("【佐藤花子、鈴木太郎】", "佐藤花子, 鈴木太郎")]
    [InlineData("（東京＝佐藤花子）", "佐藤花子")]
    [InlineData("【速報】", null)]
    [InlineData("【写真特集】", null)]
    public void Japanese_names_stand_in_brackets(string line, string? expected) => Assert.Equal(expected, IdeographicBylines.Names(line));
}
