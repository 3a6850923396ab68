using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Storage.Tables;

/// <summary>The headers that every request to the Table service has.</summary>
internal static class TableRequest
{
    public const string NoMetadata = "application/json;odata=nometadata";

    /// <summary>With each entity's ETag.</summary>
    public const string MinimalMetadata = "application/json;odata=minimalmetadata";

    public static HttpMessage Create(HttpPipeline pipeline, RequestMethod method, Uri uri, string accept)
    {
        var message = pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(uri);
        request.Headers.SetValue("x-ms-version", TableService.ApiVersion);
        request.Headers.SetValue("DataServiceVersion", "3.0");
        request.Headers.SetValue("MaxDataServiceVersion", "3.0;NetFx");
        request.Headers.SetValue(HttpHeader.Names.Accept, accept);
        return message;
    }

    public static RequestContent Json(Request request, byte[] json)
    {
        request.Headers.SetValue(HttpHeader.Names.ContentType, "application/json");
        return RequestContent.Create(json);
    }
}
