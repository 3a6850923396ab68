using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Pipeline.Storage;

namespace Pipeline.Functions.Settings;

/// <summary>The account of the host is the account of the articles: its setting is read in both forms that the host reads.</summary>
internal static class StorageSettings
{
    public const string Account = "AzureWebJobsStorage";

    // Waits of .4 s, doubled, are 51 s in all: a table that fails over or throttles is back by then, and a run that ends after ten minutes (host.json) is far from over.
    public const int IngestionRetries = 7;

    /// <exception cref="InvalidOperationException">A sentence that names the setting.</exception>
    public static StorageOptions Read(IConfiguration configuration)
    {
        var connection = configuration[Account];
        var section = configuration.GetSection(Account);
        var options = string.IsNullOrWhiteSpace(connection)
            ? new StorageOptions
            {
                BlobServiceUri = Address(section, "blobServiceUri"),
                TableServiceUri = Address(section, "tableServiceUri"),
                Credential = Identity(section["clientId"]),
            }
            : new StorageOptions { ConnectionString = connection };
        options = options with { ArticlesContainer = Names.ArticlesContainer, BundlesContainer = Names.BundlesContainer, DigestsContainer = Digests(configuration, options), IngestionRetries = IngestionRetries };
        var problems = options.Problems();
        return problems.Count == 0 ? options : throw new InvalidOperationException(
            $"The settings {Account} and {Names.DigestsContainer} cannot be used: {string.Join(' ', problems)}");
    }

    private static string Digests(IConfiguration configuration, StorageOptions usual) =>
        configuration[Names.DigestsContainer] is { Length: > 0 } name ? name : usual.DigestsContainer;

    private static Uri Address(IConfigurationSection section, string name)
    {
        var text = section[name];
        return Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? address
            : throw new InvalidOperationException(text is null
                ? $"The setting {Account}__{name} is missing: give the address of the storage account's service, or {Account} with a connection string."
                : $"The setting {Account}__{name} is '{text}', which is no absolute address.");
    }

    // In Azure the one identity that the app was given; at a desk, whoever is signed in.
    private static TokenCredential Identity(string? clientId) => clientId is null
        ? new DefaultAzureCredential()
        : new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId));
}
