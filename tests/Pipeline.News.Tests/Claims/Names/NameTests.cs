using Pipeline.News.Claims;

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
        var names = NameFinder.Find(Passages.Annotate(passage));

        Assert.Equal(expected, string.Join("\n", names.Entities.Select(entity =>
            $"{entity.Name} | {entity.Kind} | {entity.Role ?? "-"} | {entity.Mentions.Length}")));
    }
}
