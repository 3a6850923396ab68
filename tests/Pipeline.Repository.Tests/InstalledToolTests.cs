using System.Diagnostics;

namespace Pipeline.Repository.Tests;

/// <summary>The program as somebody gets it who has no clone: packed, installed from a folder, run in an empty one.</summary>
public sealed class InstalledToolTests
{
    private const string Bridge = """
        Bridge of Orvale closes for two weeks

        By Jane Doe

        The old bridge of Orvale closes on Monday for two weeks, the district council said. Engineers found cracks in one of its piers.

        "We would rather close it today than mourn tomorrow," said the mayor, Ann Leigh. She said that 4,000 cars a day would take the northern road.

        The council denied that it had known of the cracks before the summer. Buses will leave ten minutes earlier until the bridge is open again.
        """;

    [Fact]
    public async Task Is_installed_from_its_package_and_runs_from_an_empty_folder_on_any_folder_of_articles()
    {
        using var packages = new TemporaryFolder();
        using var home = new TemporaryFolder();
        using var articles = new TemporaryFolder();
        articles.Write("bridge.txt", Bridge);
        // Nobody else's packages are asked for.
        home.Write("nuget.config", """<configuration><packageSources><clear /></packageSources></configuration>""");

        await RunAsync("dotnet", Local.Tests.Repository.Root, "pack", "src/Pipeline.Local", "--no-build", "--configuration", Configuration, "--output", packages.Path, "--nologo");
        await RunAsync("dotnet", home.Path, "tool", "install", "Pipeline.Local", "--tool-path", "tools", "--add-source", packages.Path);
        var run = await RunAsync(Path.Combine(home.Path, "tools", "pipeline"), home.Path, "run", articles.Path, "--once", "--azurite-port", "0");

        var status = await RunAsync(Path.Combine(home.Path, "tools", "pipeline"), home.Path, "status");

        Assert.Contains("'pipeline run' starts it", status, StringComparison.Ordinal);
        Assert.Contains("Bridge of Orvale closes for two weeks", run, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(home.Path, ".pipeline", "tools", "package-lock.json")), "Azurite belongs into the data folder.");
        Assert.Contains("packages", run, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(home.Path, ".pipeline", "tools", "node_modules", "axe-core")), "What checks pages is not for whoever reads them.");
    }

    [Fact]
    public async Task The_packages_have_licence_notices_readme_and_none_of_the_sample_articles()
    {
        using var packages = new TemporaryFolder();
        await RunAsync("dotnet", Local.Tests.Repository.Root, "pack", "src/Pipeline.News", "--no-build", "--configuration", Configuration, "--output", packages.Path, "--nologo");

        Assert.Single(Directory.GetFiles(packages.Path, "*.snupkg"));
        using var package = System.IO.Compression.ZipFile.OpenRead(Assert.Single(Directory.GetFiles(packages.Path, "Pipeline.News.*.nupkg")));
        var files = package.Entries.Select(e => e.FullName).ToArray();
        Assert.Contains("README.md", files);
        Assert.Contains("LICENSE", files);
        Assert.Contains("THIRD-PARTY-NOTICES.md", files);
        Assert.Contains("lib/net10.0/Pipeline.News.dll", files);
        Assert.DoesNotContain(files, f => f.Contains("seeds", StringComparison.Ordinal) || f.EndsWith(".txt", StringComparison.Ordinal));
        using var description = new StreamReader(package.GetEntry("Pipeline.News.nuspec")!.Open());
        var text = await description.ReadToEndAsync();
        Assert.Contains("<license type=\"expression\">MIT AND Apache-2.0 AND CC-BY-SA-4.0 AND CC-BY-4.0</license>", text, StringComparison.Ordinal);
        Assert.Contains("<readme>README.md</readme>", text, StringComparison.Ordinal);
    }

#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    /// <returns>What it printed, errors too.</returns>
    private static async Task<string> RunAsync(string program, string folder, params string[] arguments)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true },
        };
        // The test host's own settings of MSBuild are not for its children.
        process.StartInfo.Environment.Remove("MSBuildSDKsPath");
        process.StartInfo.Environment.Remove("MSBUILD_EXE_PATH");
        process.Start();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        var said = await output + await errors;
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {said}");
        return said;
    }
}
