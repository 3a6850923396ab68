using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Pipeline.Functions.Tests.Infrastructure;

/// <summary>The compiler of the Bicep files, from its package. It is one for Linux on x64.</summary>
internal static class Bicep
{
    private static readonly Lazy<JsonElement> Compiled = new(Build);

    public static string? WhyMissing { get; } = OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64
        ? null
        : "The Bicep compiler of the package Azure.Bicep.CommandLine.linux-x64 runs on Linux on x64.";

    /// <summary>The template that <c>infra/main.bicep</c> becomes, its modules within.</summary>
    public static JsonElement Template => Compiled.Value;

    /// <summary>A line a finding: <c>file(1,2) : Warning rule: …</c>.</summary>
    public static IReadOnlyList<string> Lint(string file) =>
        [.. Run("lint", file).Messages.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>A template's resources of a type, in it and in its modules.</summary>
    public static IEnumerable<JsonElement> Resources(this JsonElement template, string type)
    {
        var resources = template.GetProperty("resources");
        foreach (var resource in resources.ValueKind == JsonValueKind.Array ? resources.EnumerateArray() : resources.EnumerateObject().Select(p => p.Value))
        {
            var kind = resource.GetProperty("type").GetString();
            if (kind == type)
            {
                yield return resource;
            }
            else if (kind == "Microsoft.Resources/deployments")
            {
                foreach (var inner in resource.GetProperty("properties").GetProperty("template").Resources(type))
                {
                    yield return inner;
                }
            }
        }
    }

    /// <summary>The only resource of a type, and the variables of the template that it stands in.</summary>
    public static (JsonElement Resource, JsonElement Variables) ResourceWithVariables(this JsonElement template, string type) =>
        Templates(template).Select(t => (t.Resources(type).ToList(), t)).Where(t => t.Item1.Count == 1).Select(t => (t.Item1[0], t.t.GetProperty("variables"))).Last();

    private static IEnumerable<JsonElement> Templates(JsonElement template) =>
        Deployments(template).SelectMany(Templates).Prepend(template);

    private static IEnumerable<JsonElement> Deployments(JsonElement template)
    {
        var resources = template.GetProperty("resources");
        var all = resources.ValueKind == JsonValueKind.Array ? resources.EnumerateArray().ToList() : resources.EnumerateObject().Select(p => p.Value).ToList();
        return all.Where(r => r.GetProperty("type").GetString() == "Microsoft.Resources/deployments").Select(r => r.GetProperty("properties").GetProperty("template"));
    }

    private static JsonElement Build()
    {
        using var json = JsonDocument.Parse(Run("build", Path.Combine(Repository.Root, "infra", "main.bicep"), "--stdout").Output);
        return json.RootElement.Clone();
    }

    private static (string Output, string Messages) Run(params string[] arguments)
    {
        var program = typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Bicep").Value!;
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        using var process = Process.Start(start)!;
        var messages = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output, messages.Result);
    }
}

[AttributeUsage(AttributeTargets.Method)]
public sealed class BicepFactAttribute : FactAttribute
{
    public BicepFactAttribute() => Skip = Bicep.WhyMissing;
}
