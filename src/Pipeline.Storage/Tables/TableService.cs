using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Storage.Tables;

/// <summary>The tables of one account, over the pipeline that all Azure clients share: retries with Retry-After, tokens, diagnostics.</summary>
internal sealed class TableService
{
    /// <summary>The first version that takes tokens of Microsoft Entra.</summary>
    public const string ApiVersion = "2020-12-06";

    private static readonly string[] Scopes = ["https://storage.azure.com/.default"];

    private readonly Uri _endpoint;
    private readonly HttpPipeline _pipeline;

    public TableService(Uri endpoint, TokenCredential credential, ClientOptions options)
        : this(endpoint, new BearerTokenAuthenticationPolicy(credential, Scopes), options)
    {
    }

    public TableService(StorageAccount account, ClientOptions options, TimeProvider clock)
        : this(account.TableEndpoint, new SharedKeyLitePolicy(account.Name, account.Key, clock), options)
    {
    }

    private TableService(Uri endpoint, HttpPipelinePolicy authentication, ClientOptions options)
    {
        _endpoint = new Uri(endpoint.AbsoluteUri.TrimEnd('/') + "/");
        // Per retry, so that a repeated request is authenticated anew.
        _pipeline = HttpPipelineBuilder.Build(options, authentication);
    }

    public TableClient Table(string name) => new(_pipeline, _endpoint, name);

    public async Task CreateIfMissingAsync(string table, CancellationToken cancellation)
    {
        using var message = TableRequest.Create(_pipeline, RequestMethod.Post, new Uri(_endpoint, "Tables"), TableRequest.NoMetadata);
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        message.Request.Content = TableRequest.Json(message.Request, Encoding.UTF8.GetBytes($$"""{"TableName":"{{table}}"}"""));
        await _pipeline.SendAsync(message, cancellation).ConfigureAwait(false);
        if (message.Response.Status is not (201 or 204 or 409))
        {
            throw TableError.From(message.Response);
        }

        // A table that is being deleted answers 409 too, for about 30 seconds.
        if (message.Response.Status == 409 && TableError.From(message.Response) is { ErrorCode: not "TableAlreadyExists" } conflict)
        {
            throw conflict;
        }
    }
}

/// <summary>Options with nothing but what every Azure client has: retry, diagnostics, transport.</summary>
internal sealed class TableClientOptions : ClientOptions;
