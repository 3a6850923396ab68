using System.Text.Json;
using System.Xml.Linq;

namespace Pipeline.Repository.Tests;

/// <summary>A package whose files go with the tool, the library or the Azure app, as its own description in the local cache tells.</summary>
internal sealed record ShippedPackage(string Name, string Licence, string Copyright)
{
    /// <summary>Project folders below <c>src</c> of what nobody gets.</summary>
    private static readonly string[] NotShipped = ["Pipeline.Training"];

    /// <summary>In the order of their names; of several versions the newest.</summary>
    public static ShippedPackage[] All() =>
    [
        .. Directory.GetDirectories(Path.Combine(Local.Tests.Repository.Root, "src"))
            .Where(folder => !NotShipped.Contains(Path.GetFileName(folder)))
            .Select(folder => Path.Combine(folder, "obj", "project.assets.json"))
            .Where(File.Exists)
            .SelectMany(Descriptions)
            .GroupBy(file => Path.GetFileNameWithoutExtension(file), StringComparer.OrdinalIgnoreCase)
            .Select(versions => Read(versions.OrderBy(file => Version(file)).Last()))
            .OrderBy(package => package.Name, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>The <c>.nuspec</c> of every package that has an assembly for the running program.</summary>
    private static List<string> Descriptions(string assets)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(assets));
        var folders = json.RootElement.GetProperty("packageFolders").EnumerateObject().Select(f => f.Name).ToArray();
        List<string> found = [];
        foreach (var library in json.RootElement.GetProperty("targets").EnumerateObject().First().Value.EnumerateObject())
        {
            if (library.Value.GetProperty("type").GetString() == "package"
                && library.Value.TryGetProperty("runtime", out var runtime)
                && runtime.EnumerateObject().Any(file => !file.Name.EndsWith("_._", StringComparison.Ordinal)))
            {
                var (name, version) = (library.Name.Split('/')[0].ToLowerInvariant(), library.Name.Split('/')[1].ToLowerInvariant());
                found.Add(folders.Select(folder => Path.Combine(folder, name, version, name + ".nuspec")).First(File.Exists));
            }
        }

        return found;
    }

    private static Version Version(string file) => System.Version.Parse(Path.GetFileName(Path.GetDirectoryName(file))!.Split('-', '+')[0]);

    private static ShippedPackage Read(string description)
    {
        var metadata = XDocument.Load(description).Root!.Elements().Single(e => e.Name.LocalName == "metadata");
        string? Text(string name) => metadata.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value.Trim();
        var copyright = Text("copyright") is { Length: > 0 } said ? said : "© " + Text("authors");
        return new ShippedPackage(Text("id")!, LicenceOf(metadata, Path.GetDirectoryName(description)!), string.Join(' ', copyright.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    private static string LicenceOf(XElement metadata, string folder)
    {
        var licence = metadata.Elements().FirstOrDefault(e => e.Name.LocalName == "license");
        if (licence?.Attribute("type")?.Value == "expression")
        {
            return licence.Value.Trim();
        }

        var file = licence is not null ? Path.Combine(folder, licence.Value.Trim()) : Directory.GetFiles(folder).FirstOrDefault(f => Path.GetFileName(f).StartsWith("licen", StringComparison.OrdinalIgnoreCase));
        return Known(file is null ? "" : File.ReadAllText(file)) ?? AtAddress.GetValueOrDefault(metadata.Elements().FirstOrDefault(e => e.Name.LocalName == "licenseUrl")?.Value.Trim() ?? "")
            ?? throw new InvalidOperationException($"What licence has {folder}? Neither an expression nor a text that is known says it.");
    }

    /// <summary>Packages that only say where their licence stands, as read there.</summary>
    private static readonly Dictionary<string, string> AtAddress = new(StringComparer.Ordinal)
    {
        ["https://github.com/MiloszKrajewski/K4os.Compression.LZ4/blob/master/LICENSE?raw=true"] = "MIT",
    };

    /// <summary>By the sentence that each of these licences alone has.</summary>
    private static string? Known(string text) =>
        text.Contains("Permission is hereby granted, free of charge", StringComparison.Ordinal) ? "MIT"
        : text.Contains("Apache License", StringComparison.Ordinal) && text.Contains("Version 2.0", StringComparison.Ordinal) ? "Apache-2.0"
        : text.Contains("Neither the name of", StringComparison.Ordinal) ? "BSD-3-Clause"
        : text.Contains("Redistribution and use in source and binary forms", StringComparison.Ordinal) ? "BSD-2-Clause"
        : null;
}
