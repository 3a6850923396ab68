using Pipeline.Storage.Tables;

namespace Pipeline.Storage;

/// <summary>The service's own rules for names, told before the first request instead of by a 400.</summary>
internal static class StorageOptionsCheck
{
    public static IReadOnlyList<string> Problems(StorageOptions options) =>
    [
        .. Account(options),
        .. Container(nameof(options.ArticlesContainer), options.ArticlesContainer),
        .. Container(nameof(options.BundlesContainer), options.BundlesContainer),
        .. NotPublic(nameof(options.ArticlesContainer), options.ArticlesContainer),
        .. NotPublic(nameof(options.BundlesContainer), options.BundlesContainer),
        .. Container(nameof(options.DigestsContainer), options.DigestsContainer),
        .. Table(nameof(options.ArticlesTable), options.ArticlesTable),
        .. Table(nameof(options.DigestsTable), options.DigestsTable),
        .. Distinct(options),
        .. Numbers(options),
    ];

    private static IEnumerable<string> Account(StorageOptions options)
    {
        if (options.ConnectionString is { } connection)
        {
            if (!AccountConnection.IsUsable(connection, out var problem))
            {
                yield return problem;
            }

            if (options.BlobServiceUri is not null || options.TableServiceUri is not null)
            {
                yield return "Give either ConnectionString or BlobServiceUri and TableServiceUri, not both.";
            }

            yield break;
        }

        if (options.BlobServiceUri is null || options.TableServiceUri is null || options.Credential is null)
        {
            yield return "Give ConnectionString, or BlobServiceUri, TableServiceUri and Credential.";
            yield break;
        }

        foreach (var uri in (Uri[])[options.BlobServiceUri, options.TableServiceUri])
        {
            if (!uri.IsAbsoluteUri || uri.Scheme != Uri.UriSchemeHttps)
            {
                yield return $"'{uri}' must begin with https://, because tokens are never sent in the clear.";
            }
        }
    }

    // Microsoft Learn, "Naming and referencing containers, blobs, and metadata".
    private static IEnumerable<string> Container(string setting, string name)
    {
        var wellFormed = name == StorageOptions.WebContainer || (name.Length is >= 3 and <= 63
            && name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
            && name[0] != '-' && name[^1] != '-'
            && !name.Contains("--", StringComparison.Ordinal));
        if (!wellFormed)
        {
            yield return $"{setting} is '{name}': a container's name has 3 to 63 lower-case letters, digits and single hyphens between them.";
        }
    }

    private static IEnumerable<string> NotPublic(string setting, string name)
    {
        if (name == StorageOptions.WebContainer)
        {
            yield return $"{setting} is '{StorageOptions.WebContainer}', which the static website shows to everybody: uploads need a container of their own.";
        }
    }

    // Microsoft Learn, "Understanding the Table service data model".
    private static IEnumerable<string> Table(string setting, string name)
    {
        if (name.Length is < 3 or > 63 || !name.All(char.IsAsciiLetterOrDigit) || char.IsAsciiDigit(name[0]))
        {
            yield return $"{setting} is '{name}': a table's name has 3 to 63 letters and digits and begins with a letter.";
        }
    }

    private static IEnumerable<string> Distinct(StorageOptions options)
    {
        if (options.ArticlesContainer == options.DigestsContainer)
        {
            yield return "ArticlesContainer and DigestsContainer must differ: digests written among the articles would be ingested as articles.";
        }

        if (options.BundlesContainer == options.ArticlesContainer || options.BundlesContainer == options.DigestsContainer)
        {
            yield return "BundlesContainer must differ from ArticlesContainer and DigestsContainer: what is in it is unpacked, not read.";
        }

        if (string.Equals(options.ArticlesTable, options.DigestsTable, StringComparison.OrdinalIgnoreCase))
        {
            yield return "ArticlesTable and DigestsTable must differ.";
        }
    }

    private static IEnumerable<string> Numbers(StorageOptions options)
    {
        if (options.LargestUpload is < 1 or > int.MaxValue)
        {
            yield return $"LargestUpload is {options.LargestUpload}: give 1 to {int.MaxValue} bytes.";
        }

        // The waits double: 20 of them would be days.
        if (options.MaxRetries is < 0 or > 20)
        {
            yield return $"MaxRetries is {options.MaxRetries}: give 0 to 20.";
        }

        if (options.IngestionRetries is < 0 or > 20)
        {
            yield return $"IngestionRetries is {options.IngestionRetries}: give 0 to 20.";
        }

        if (options.RetryDelay < TimeSpan.Zero)
        {
            yield return "RetryDelay is negative.";
        }
    }
}
