using NetArchTest.Rules;

namespace Pipeline.Architecture.Tests;

/// <summary>No arrow runs back up: what a folder uses stands below it.</summary>
public sealed class StageOrderTests
{
    [Theory]
    [InlineData(nameof(Rooms.News))]
    [InlineData(nameof(Rooms.Formats))]
    [InlineData(nameof(Rooms.Search))]
    [InlineData(nameof(Rooms.Storage))]
    [InlineData(nameof(Rooms.Local))]
    [InlineData(nameof(Rooms.Pages))]
    [InlineData(nameof(Rooms.Functions))]
    public void No_stage_knows_a_later_one(string project)
    {
        var rooms = Rooms.Named(project);
        var broken = rooms.Order.SelectMany((room, at) => Arrows(rooms, room, rooms.Order.Skip(at + 1).Select(rooms.Full))).ToList();

        Assert.True(broken.Count == 0, string.Join(Environment.NewLine, broken));
    }

    [Theory]
    [InlineData(nameof(Rooms.News))]
    [InlineData(nameof(Rooms.Formats))]
    [InlineData(nameof(Rooms.Search))]
    [InlineData(nameof(Rooms.Storage))]
    [InlineData(nameof(Rooms.Local))]
    [InlineData(nameof(Rooms.Pages))]
    [InlineData(nameof(Rooms.Functions))]
    public void Every_folder_has_its_place_in_the_order(string project)
    {
        var rooms = Rooms.Named(project);
        var folders = rooms.Assembly.GetTypes()
            .Select(type => type.Namespace)
            .Where(name => name is not null && name.StartsWith(rooms.Namespace + ".", StringComparison.Ordinal))
            .Select(name => name![(rooms.Namespace.Length + 1)..].Split('.')[0])
            .Distinct();

        Assert.Equal(rooms.Order.Order(), folders.Order());
    }

    [Fact]
    public void An_arrow_that_runs_up_is_named_with_both_its_ends()
    {
        var arrows = Arrows(Rooms.News, "Digests", [Rooms.News.Full("Stories")]).ToList();

        Assert.Contains(arrows, arrow => arrow.StartsWith("Digests -> Pipeline.News.Digests.StoryContinuity", StringComparison.Ordinal) && arrow.Contains("Pipeline.News.Stories", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_two_files_of_the_order_know_more_than_one_stage_from_above()
    {
        var roof = Types.InAssembly(Rooms.News.Assembly).That().ResideInNamespaceMatching("^Pipeline\\.News$").GetTypes().Select(type => type.Name);

        Assert.Equal(["ArticlePipeline", "DigestComposer"], roof.Where(name => !name.Contains('<')).Order());
    }

    [Fact]
    public void No_store_or_publisher_takes_the_whole_storage()
    {
        var roof = Rooms.Storage.Assembly.GetTypes().Where(type => type.Namespace == Rooms.Storage.Namespace).Select(type => type.FullName!).ToList();
        var broken = Rooms.Storage.Order.SelectMany(room => Arrows(Rooms.Storage, room, roof)).ToList();

        Assert.True(broken.Count == 0, string.Join(Environment.NewLine, broken));
    }

    [Fact]
    public void The_domain_knows_no_storage_network_or_host()
    {
        var result = Types.InAssembly(Rooms.News.Assembly).ShouldNot()
            .HaveDependencyOnAny("Azure", "System.Net.Http", "System.Net.Sockets", "Microsoft.Extensions", "Microsoft.AspNetCore", "Pipeline.Storage").GetResult();

        Assert.True(result.IsSuccessful, string.Join(Environment.NewLine, (result.FailingTypes ?? []).Select(type => $"{type.FullName}: {type.Explanation}")));
    }

    /// <summary>News, Formats, Search, Storage: each knows those before it.</summary>
    [Fact]
    public void No_project_knows_a_later_one()
    {
        Rooms[] projects = [Rooms.News, Rooms.Formats, Rooms.Search, Rooms.Storage, Rooms.Local];
        var broken = projects.Index().SelectMany(project => project.Item.Assembly.GetReferencedAssemblies()
            .Where(reference => projects.Skip(project.Index + 1).Any(later => later.Assembly.GetName().Name == reference.Name))
            .Select(reference => $"{project.Item.Namespace} -> {reference.Name}"));

        Assert.Empty(broken);
    }

    private static IEnumerable<string> Arrows(Rooms rooms, string room, IEnumerable<string> later)
    {
        var above = later.ToArray();
        if (above.Length == 0)
        {
            return [];
        }

        var result = Types.InAssembly(rooms.Assembly).That().ResideInNamespace(rooms.Full(room)).ShouldNot().HaveDependencyOnAny(above).GetResult();
        return (result.FailingTypes ?? []).Select(type => $"{room} -> {type.FullName}: {type.Explanation}");
    }
}
