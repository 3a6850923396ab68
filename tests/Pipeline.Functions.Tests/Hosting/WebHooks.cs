using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Description;
using Microsoft.Azure.WebJobs.Host.Config;

namespace Pipeline.Functions.Tests.Hosting;

/// <summary>The addresses under which an extension hears of events: <c>/runtime/webhooks/blobs</c>.</summary>
#pragma warning disable CS0618 // Said to be not ready for the public; it is how a host offers webhooks.
internal sealed class WebHooks : IWebHookProvider
#pragma warning restore CS0618
{
    private readonly Dictionary<string, IAsyncConverter<HttpRequestMessage, HttpResponseMessage>> _extensions = new(StringComparer.OrdinalIgnoreCase);

    public Uri GetUrl(IExtensionConfigProvider extension)
    {
        var name = extension.GetType().GetCustomAttribute<ExtensionAttribute>()!.ConfigurationSection;
        if (extension is IAsyncConverter<HttpRequestMessage, HttpResponseMessage> handler)
        {
            _extensions[name] = handler;
        }

        return new Uri($"http://localhost/runtime/webhooks/{name}");
    }

    public Task<HttpResponseMessage> SendAsync(string extension, HttpRequestMessage request, CancellationToken cancellation = default) =>
        _extensions[extension].ConvertAsync(request, cancellation);

    public async Task AnswerAsync(HttpContext context)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), context.Request.GetEncodedUrl()) { Content = new StreamContent(context.Request.Body) };
        foreach (var (name, values) in context.Request.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
            {
                request.Content.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }
        }

        using var response = await SendAsync((string)context.Request.RouteValues["extension"]!, request, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        if (response.Content is not null)
        {
            context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
            await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }
}
