using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pipeline.Delivery;
using Pipeline.Functions.Monitoring;
using Pipeline.Functions.Settings;
using Pipeline.News.Digests;
using Pipeline.Storage.Digests;

namespace Pipeline.Functions.Starting;

/// <summary>A mail beside every digest, and a message to whoever the settings name.</summary>
internal static class DeliveryServices
{
    public static DigestDelivery Of(IServiceProvider services)
    {
        var settings = services.GetRequiredService<PipelineSettings>();
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(DigestWebhook));
        var webhook = settings.Webhook is { } told
            ? new DigestWebhook(told.Receiver, told.Format, told.Secret, DigestWebhook.Client(), services.GetRequiredService<TimeProvider>())
            : null;
        return new DigestDelivery(
            digest => new DigestFile(DigestMail.FileName, DigestMail.ContentType, DigestMail.Write(digest, Links(settings, digest.Day))),
            webhook is null ? null : async (digest, cancellation) =>
            {
                if (await webhook.SendAsync(DigestNotice.Of(digest, Links(settings, digest.Day)), cancellation).ConfigureAwait(false) is { } problem)
                {
                    log.WebhookFailed(problem);
                }
            });
    }

    private static DigestLinks? Links(PipelineSettings settings, DateOnly day)
    {
        if (settings.SiteAddress is not { } site)
        {
            return null;
        }

        var folder = new Uri(site, day.ToString("yyyy'/'MM'/'dd'/'", CultureInfo.InvariantCulture));
        return new DigestLinks(new Uri(folder, "digest.html").AbsoluteUri, id => new Uri(folder, $"stories/{id}.html").AbsoluteUri);
    }
}
