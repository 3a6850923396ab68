using System.Text.Json;
using System.Text.RegularExpressions;
using Pipeline.Functions.Settings;
using Xunit.Abstractions;

namespace Pipeline.Functions.Tests.Infrastructure;

/// <summary>No Azure here: the Bicep files are compiled and linted, and what comes of them is held against the code and the settings.</summary>
public sealed partial class InfrastructureTests(ITestOutputHelper output)
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

    /// <summary>That an API has a newer version is said and no more: it changes with the calendar.</summary>
    [BicepFact]
    public void The_compiler_and_its_linter_find_nothing()
    {
        var findings = Bicep.Lint(Path.Combine(Repository.Root, "infra", "main.bicep"));

        Assert.All(findings, output.WriteLine);
        Assert.DoesNotContain(findings, finding => finding.Contains(" : Warning ", StringComparison.Ordinal) || finding.Contains(" : Error ", StringComparison.Ordinal));
    }

    /// <summary>The linter has to look into the modules, or the test above says little.</summary>
    [BicepFact]
    public void A_mistake_in_a_module_is_found()
    {
        var copy = Directory.CreateTempSubdirectory("infra");
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "infra"), "*.bicep*", SearchOption.AllDirectories).Append(Path.Combine(Repository.Root, "infra", "bicepconfig.json")))
        {
            var target = Path.Combine(copy.FullName, Path.GetRelativePath(Path.Combine(Repository.Root, "infra"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }

        File.AppendAllText(Path.Combine(copy.FullName, "modules", "identity.bicep"), "param inVain string = ''\n");
        var findings = Bicep.Lint(Path.Combine(copy.FullName, "main.bicep"));
        copy.Delete(recursive: true);

        Assert.Contains(findings, finding => finding.Contains(" : Warning no-unused-params:", StringComparison.Ordinal));
    }

    [BicepFact]
    public void Every_role_is_one_that_exists()
    {
        var ids = RoleId().Matches(Bicep.Template.GetRawText()).Select(m => m.Value).Distinct().ToList();

        Assert.Equal(Roles.Keys.Order(), ids.Order());
    }

    [BicepFact]
    public void Parameters_in_the_file_are_parameters_of_main()
    {
        using var json = JsonDocument.Parse(Repository.Read("infra/main.parameters.json"));
        var given = json.RootElement.GetProperty("parameters").EnumerateObject().Select(p => p.Name).ToList();
        var has = Bicep.Template.GetProperty("parameters").EnumerateObject().ToList();

        Assert.Empty(given.Except(has.Select(p => p.Name)));
        Assert.Empty(has.Where(p => !p.Value.TryGetProperty("defaultValue", out _)).Select(p => p.Name).Except(given));
    }

    [Fact]
    public void The_account_has_the_containers_tables_and_queues_that_the_code_names()
    {
        var options = new Storage.StorageOptions();
        var text = Repository.Read("infra/modules/storage.bicep");

        Assert.Contains($"var containers = ['{options.ArticlesContainer}', '{options.BundlesContainer}', '{options.DigestsContainer}', ", text, StringComparison.Ordinal);
        Assert.Contains($"var tables = ['{options.ArticlesTable}', '{options.DigestsTable}']", text, StringComparison.Ordinal);
        Assert.Contains($"var queues = ['{Names.PoisonQueue}']", text, StringComparison.Ordinal);
    }

    [BicepFact]
    public void Only_uploads_to_its_own_container_reach_a_function()
    {
        var (resource, variables) = Bicep.Template.ResourceWithVariables("Microsoft.EventGrid/systemTopics/eventSubscriptions");
        var properties = resource.GetProperty("properties");

        Assert.Equal(
            [(Names.ArticlesContainer, nameof(Triggers.IngestArticle)), (Names.BundlesContainer, nameof(Triggers.UnpackBundle))],
            variables.GetProperty("subscriptions").EnumerateArray().Select(s => (s.GetProperty("container").GetString(), s.GetProperty("function").GetString())));
        Assert.Equal(
            "[format('/blobServices/default/containers/{0}/', variables('subscriptions')[copyIndex()].container)]",
            properties.GetProperty("filter").GetProperty("subjectBeginsWith").GetString());
        Assert.Contains(
            "functionName=Host.Functions.{1}&",
            properties.GetProperty("destination").GetProperty("properties").GetProperty("endpointUrl").GetString(), StringComparison.Ordinal);
    }

    /// <summary>A prefix holds a container's whole name: what is deleted of bundles is not deleted of articles.</summary>
    [BicepFact]
    public void What_is_dropped_is_deleted_when_its_time_is_over_and_bundles_sooner_than_articles()
    {
        var rules = Bicep.Template.Resources("Microsoft.Storage/storageAccounts/managementPolicies").Single().GetProperty("properties").GetProperty("policy").GetProperty("rules").EnumerateArray()
            .ToDictionary(r => r.GetProperty("definition").GetProperty("filters").GetProperty("prefixMatch")[0].GetString()!, r => r.GetProperty("definition").GetProperty("actions").ToString());

        Assert.Contains("uploadRetentionDays", rules[$"{Names.ArticlesContainer}/"], StringComparison.Ordinal);
        Assert.Contains("bundleRetentionDays", rules[$"{Names.BundlesContainer}/"], StringComparison.Ordinal);
    }

    [BicepFact]
    public void Event_Grid_passes_where_readers_have_to_sign_in()
    {
        var signIn = Bicep.Template.Resources("Microsoft.Web/sites/config").Single(r => r.GetProperty("name").GetString()!.Contains("authsettingsV2", StringComparison.Ordinal));

        Assert.Contains("'entra'", signIn.GetProperty("condition").GetString(), StringComparison.Ordinal);
        Assert.Contains(
            signIn.GetProperty("properties").GetProperty("globalValidation").GetProperty("excludedPaths").EnumerateArray(), path => path.GetString() == "/runtime/webhooks/*");
    }

    [BicepFact]
    public void The_app_is_given_its_settings_by_their_names()
    {
        var settings = Bicep.Template.Resources("Microsoft.Web/sites/config").Single(r => r.GetProperty("name").GetString()!.Contains("appsettings", StringComparison.Ordinal))
            .GetProperty("properties").EnumerateObject().Select(p => p.Name).ToList();

        Assert.All(
            [Names.DigestSchedule, Names.ReconcileSchedule, Names.DigestsContainer, Names.Readers, Names.ReadersKey, Names.Webhook, Names.WebhookFormat, Names.WebhookSecret, Names.SiteAddress, "DigestTimeZone", "TelemetryCollector", "APPLICATIONINSIGHTS_CONNECTION_STRING"],
            name => Assert.Contains(name, settings));
    }

    [BicepFact]
    public void The_readers_key_is_shown_nowhere()
    {
        Assert.Equal("secureString", Bicep.Template.GetProperty("parameters").GetProperty("readersKey").GetProperty("type").GetString(), ignoreCase: true);
        Assert.DoesNotContain(
            Bicep.Template.GetProperty("outputs").EnumerateObject(), output => output.Value.GetProperty("value").GetString()!.Contains("readersKey", StringComparison.OrdinalIgnoreCase));
    }

    [BicepFact]
    public void Keys_are_off_wherever_an_identity_will_do()
    {
        Assert.False(Bicep.Template.Resources("Microsoft.Storage/storageAccounts").Single().GetProperty("properties").GetProperty("allowSharedKeyAccess").GetBoolean());
        Assert.True(Bicep.Template.Resources("Microsoft.Insights/components").Single().GetProperty("properties").GetProperty("DisableLocalAuth").GetBoolean());
    }

    [GeneratedRegex("(?<=roleDefinitions', '|\"(blobDataOwner|queueDataContributor|tableDataContributor|blobDataContributor|metricsPublisher)\": \")[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RoleId();
}
