using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pipeline.Functions.Tests;

/// <summary>No Azure here: the Bicep files are parsed, and held against themselves, the code and the settings.</summary>
public sealed partial class InfrastructureTests
{
    // Learn, "Azure built-in roles".
    private static readonly Dictionary<string, string> Roles = new()
    {
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
    };

    private static readonly HashSet<string> Builtins =
    [
        "description", "minLength", "maxLength", "minValue", "maxValue", "subscription", "subscriptionResourceId", "toLower", "uniqueString",
        "guid", "items", "union", "empty", "environment", "listKeys", "null", "true", "false",
    ];

    private static readonly Lazy<IReadOnlyList<Outline>> Files = new(ReadAll);

    [Fact]
    public void Every_file_parses() => Assert.All(Files.Value, file => Assert.Empty(file.Errors));

    [Fact]
    public void Nothing_is_used_that_is_not_declared() => Assert.All(Files.Value, file =>
        Assert.Empty(file.Uses.Except(file.Symbols.Where(s => s.Kind != "output").Select(s => s.Name)).Except(Builtins)));

    [Fact]
    public void No_parameter_or_variable_is_declared_in_vain() => Assert.All(Files.Value, file =>
        Assert.Empty(file.Symbols.Where(s => s.Kind is "param" or "var").Select(s => s.Name).Except(file.Uses)));

    [Fact]
    public void Every_module_exists_and_gets_the_parameters_that_it_has()
    {
        var main = Files.Value.Single(f => f.File == "main.bicep");
        Assert.NotEmpty(main.Modules);
        Assert.All(main.Modules, module =>
        {
            var target = Assert.Single(Files.Value, f => f.File == Path.GetFileName(module.Path));
            var has = target.Symbols.Where(s => s.Kind == "param").ToList();
            Assert.Empty(module.Params.Except(has.Select(p => p.Name)));
            Assert.Empty(has.Where(p => !p.Optional).Select(p => p.Name).Except(module.Params));
        });
        Assert.Equal(Files.Value.Count - 1, main.Modules.Select(m => m.Path).Distinct().Count());
    }

    [Fact]
    public void Every_output_that_is_read_exists()
    {
        var main = Files.Value.Single(f => f.File == "main.bicep");
        Assert.All(main.Outputs, use =>
        {
            var module = main.Modules.Single(m => m.Symbol == use.Symbol);
            Assert.Contains(Files.Value.Single(f => f.File == Path.GetFileName(module.Path)).Symbols, s => s.Kind == "output" && s.Name == use.Name);
        });
    }

    [Fact]
    public void Every_role_is_one_that_exists()
    {
        var ids = Files.Value.SelectMany(f => f.Strings).Where(s => RoleId().IsMatch(s)).ToList();

        Assert.Equal(Roles.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Contains(id, Roles.Keys));
    }

    [Fact]
    public void Parameters_in_the_file_are_parameters_of_main()
    {
        using var json = JsonDocument.Parse(Repository.Read("infra/main.parameters.json"));
        var given = json.RootElement.GetProperty("parameters").EnumerateObject().Select(p => p.Name).ToList();
        var has = Files.Value.Single(f => f.File == "main.bicep").Symbols.Where(s => s.Kind == "param").ToList();

        Assert.Empty(given.Except(has.Select(p => p.Name)));
        Assert.Empty(has.Where(p => !p.Optional).Select(p => p.Name).Except(given));
    }

    [Fact]
    public void The_account_has_the_containers_tables_and_queues_that_the_code_names()
    {
        var options = new Storage.StorageOptions();
        var text = Repository.Read("infra/modules/storage.bicep");

        Assert.Contains($"var containers = ['{options.ArticlesContainer}', '{options.DigestsContainer}', ", text, StringComparison.Ordinal);
        Assert.Contains($"var tables = ['{options.ArticlesTable}', '{options.DigestsTable}']", text, StringComparison.Ordinal);
        Assert.Contains($"var queues = ['{Names.PoisonQueue}']", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_uploads_to_the_container_of_articles_reach_the_function_that_ingests_them()
    {
        var strings = Files.Value.Single(f => f.File == "subscription.bicep").Strings;

        Assert.Contains($"/blobServices/default/containers/{Names.ArticlesContainer}/", strings);
        Assert.Contains(strings, s => s.Contains($"functionName=Host.Functions.{nameof(Triggers.IngestArticle)}&", StringComparison.Ordinal));
    }

    [Fact]
    public void The_subscription_comes_after_the_app()
    {
        Assert.Contains("module uploads 'modules/subscription.bicep' = if (subscribeToUploads)", Repository.Read("infra/main.bicep"), StringComparison.Ordinal);
        var azd = Repository.Read("azure.yaml");
        Assert.Contains("postdeploy:", azd, StringComparison.Ordinal);
        Assert.Contains("azd env set SUBSCRIBE_TO_UPLOADS true", azd, StringComparison.Ordinal);
        Assert.Contains("project: ./src/Pipeline.Functions", azd, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_are_off_wherever_an_identity_will_do()
    {
        Assert.Contains("allowSharedKeyAccess: false", Repository.Read("infra/modules/storage.bicep"), StringComparison.Ordinal);
        Assert.Contains("DisableLocalAuth: true", Repository.Read("infra/modules/monitoring.bicep"), StringComparison.Ordinal);
    }

    private static List<Outline> ReadAll()
    {
        var folder = Path.Combine(Repository.Root, "tests", "Pipeline.Functions.Tests", "Infrastructure");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "web-tree-sitter")))
        {
            Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", folder, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        }

        var files = Directory.GetFiles(Path.Combine(Repository.Root, "infra"), "*.bicep", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        var json = Run("node", folder, ["bicep-outline.cjs", .. files]);
        return JsonSerializer.Deserialize<List<Outline>>(json, JsonSerializerOptions.Web)!;
    }

    private static string Run(string program, string folder, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : throw new InvalidOperationException($"'{program} {arguments[0]}' in {folder} ended with {process.ExitCode}.");
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new InvalidOperationException($"'{program}' was not found. These tests need Node 20 or later: install it from nodejs.org.", e);
        }
    }

    [GeneratedRegex("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RoleId();

    private sealed record Outline(
        string File, string[] Errors, Symbol[] Symbols, string[] Uses, Module[] Modules, OutputUse[] Outputs, string[] Strings);

    private sealed record Symbol(string Kind, string Name, bool Optional);

    private sealed record Module(string Symbol, string Path, string[] Params);

    private sealed record OutputUse(string Symbol, string Name);
}
