using Pipeline.News.Claims;
using Pipeline.News.Metadata;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Tests.Claims.Names;

public sealed class NameTests
{
    public static TheoryData<string, string> Spec
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (passage, expected) in Passages.Read("Names/names.txt"))
            {
                data.Add(passage, string.Join("\n", expected));
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Spec))]
    public void Finds_who_and_what_a_passage_names(string passage, string expected)
    {
        var names = NameFinder.Find(Passages.Annotate(passage), Passages.OnFriday);

        Assert.Equal(expected, string.Join("\n", names.Entities.Select(entity =>
            $"{entity.Name} | {entity.Kind} | {entity.Role ?? "-"} | {entity.Mentions.Length}")));
    }

    [Fact]
    public void Reads_no_names_in_another_language()
    {
        var german = new ArticleMetadata { Language = new Sourced<string>("de", FieldSource.Inferred, 1) };

        Assert.Empty(NameFinder.Find(Passages.Annotate("Angela Merkel sprach in Berlin."), german).Entities);
    }
}
