using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Functions.Http;
using Pipeline.Functions.Http.Reading;
using Pipeline.Functions.Monitoring;
using Pipeline.Functions.Settings;
using Pipeline.Storage;
using Pipeline.Storage.Bundles;
using Pipeline.Storage.Digests;

namespace Pipeline.Functions.Starting;

internal static class PipelineServices
{
    /// <exception cref="InvalidOperationException">A setting is missing or wrong. At once, so that the app does not start half.</exception>
    public static IServiceCollection AddPipeline(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = PipelineSettings.Read(configuration);
        var storage = new PipelineStorage(StorageSettings.Read(configuration));
        return services
            .AddTelemetry(configuration, settings)
            .AddSingleton(settings)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(storage)
            .AddSingleton(storage.CreateReconciler())
            .AddSingleton(services => DigestPublisher.OfSite(storage.Articles, storage.Digests, DigestPages.Site(storage.Articles, storage.Options.DigestsContainer), delivery: DeliveryServices.Of(services)))
            .AddSingleton(services => storage.CreateUnpacker(services.GetRequiredService<DigestPublisher>(), settings.TimeZone))
            .AddSingleton(services => storage.CreateBundleReconciler(services.GetRequiredService<BundleUnpacker>()))
            .AddSingleton(new Readers(settings.Readers))
            .AddSingleton<StorageAtStart>()
            .AddHostedService(services => services.GetRequiredService<StorageAtStart>());
    }
}
