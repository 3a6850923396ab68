using Microsoft.Extensions.Configuration;
using Pipeline.Delivery;

namespace Pipeline.Functions.Settings;

/// <summary>Who is told of digests.</summary>
/// <param name="Secret">Signs the messages; null for none.</param>
public sealed record WebhookSettings(Uri Receiver, WebhookFormat Format, string? Secret)
{
    /// <returns>Null where nobody is.</returns>
    public static WebhookSettings? Read(IConfiguration configuration, ICollection<string> problems)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(problems);
        var text = configuration[Names.Webhook];
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var receiver) || !(receiver.Scheme == Uri.UriSchemeHttps || (receiver.Scheme == Uri.UriSchemeHttp && receiver.IsLoopback)))
        {
            // The address may be a secret: it is not repeated.
            problems.Add($"The setting {Names.Webhook} is no address of a webhook: give one that begins with https://, or nothing.");
            return null;
        }

        var format = configuration[Names.WebhookFormat];
        if (!Enum.TryParse<WebhookFormat>(string.IsNullOrWhiteSpace(format) ? nameof(WebhookFormat.Json) : format, ignoreCase: true, out var form) || !Enum.IsDefined(form))
        {
            problems.Add($"The setting {Names.WebhookFormat} is '{format}': give slack, teams or json.");
        }

        return new WebhookSettings(receiver, form, configuration[Names.WebhookSecret] is { Length: > 0 } secret ? secret : null);
    }
}
