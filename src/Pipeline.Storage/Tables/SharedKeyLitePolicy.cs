using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Storage.Tables;

/// <summary>
/// Signs requests with an account key ("Authorize with Shared Key", Shared Key Lite for the Table service): the date and the
/// resource, nothing of the body. It stands behind the retry policy, so that a repeated request is dated anew.
/// </summary>
internal sealed class SharedKeyLitePolicy(string account, byte[] key, TimeProvider clock) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        var date = clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        var resource = $"/{account}{request.Uri.ToUri().AbsolutePath}{Component(request.Uri.Query)}";
        var signature = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{date}\n{resource}"));
        request.Headers.SetValue("x-ms-date", date);
        request.Headers.SetValue(HttpHeader.Names.Authorization, $"SharedKeyLite {account}:{Convert.ToBase64String(signature)}");
    }

    // Of the query, only 'comp' is signed.
    private static string Component(string query)
    {
        var comp = query.TrimStart('?').Split('&').FirstOrDefault(p => p.StartsWith("comp=", StringComparison.OrdinalIgnoreCase));
        return comp is null ? "" : $"?{comp}";
    }
}
