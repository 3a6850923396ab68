namespace Pipeline.Repository.Tests;

/// <summary>
/// THIRD-PARTY-NOTICES.md against what restoring found. With PIPELINE_REWRITE_GOLDEN=1 in the environment its table is written anew;
/// a licence that is new there needs its text in the file.
/// </summary>
public sealed class NoticesTests
{
    private const string Begin = "<!-- packages, written by NoticesTests -->\n";
    private const string End = "<!-- end of packages -->";
    private static readonly string File = Path.Combine(Local.Tests.Repository.Root, "THIRD-PARTY-NOTICES.md");

    [Fact]
    public void Every_package_that_ships_stands_in_the_notices_with_its_licence()
    {
        var written = string.Concat(ShippedPackage.All().Select(p => $"| {p.Name} | {p.Licence} | {p.Copyright} |\n"));
        var notices = System.IO.File.ReadAllText(File);
        var start = notices.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = notices.IndexOf(End, StringComparison.Ordinal);
        const string heading = "| package | licence | copyright |\n|---|---|---|\n";
        if (Environment.GetEnvironmentVariable("PIPELINE_REWRITE_GOLDEN") == "1")
        {
            notices = notices[..start] + heading + written + notices[end..];
            System.IO.File.WriteAllText(File, notices);
            end = start + heading.Length + written.Length;
        }

        Assert.Equal(heading + written, notices[start..end]);
    }

    [Fact]
    public void The_text_of_every_licence_stands_in_the_notices()
    {
        var notices = System.IO.File.ReadAllText(File);

        Assert.All(ShippedPackage.All().Select(p => p.Licence).Distinct(), licence => Assert.True(
            // Of licences to choose from, the text of the chosen one.
            Array.Exists(licence.Split(" OR "), choice => notices.Contains($"\n## {choice}\n", StringComparison.Ordinal)), $"The text of {licence} is missing."));
    }

    /// <summary>A model or a table of weights names its data in its own folder or its first lines; whoever gets the files reads it here too.</summary>
    [Fact]
    public void Every_model_stands_in_the_notices()
    {
        var notices = System.IO.File.ReadAllText(File);
        var news = Path.Combine(Local.Tests.Repository.Root, "src", "Pipeline.News");
        var models = Directory.GetDirectories(news, "Models", SearchOption.AllDirectories).SelectMany(folder => Directory.GetFiles(folder))
            .Concat(Directory.GetFiles(news, "*.txt", SearchOption.AllDirectories).Where(NamesALicence))
            .Where(file => !IsBuilt(file) && Path.GetFileName(file) != "LICENSE.md")
            .Select(file => Path.GetFileName(file)).Distinct().ToArray();

        Assert.NotEmpty(models);
        Assert.All(models, model => Assert.Contains($"`{model}`", notices, StringComparison.Ordinal));
    }

    private static bool IsBuilt(string file) => file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj");

    private static bool NamesALicence(string file) =>
        System.IO.File.ReadLines(file).TakeWhile(line => line.StartsWith('#')).Any(line => line.Contains("CC-BY", StringComparison.Ordinal) || line.Contains("CC BY", StringComparison.Ordinal));
}
