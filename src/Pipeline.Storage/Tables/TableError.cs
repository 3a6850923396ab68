using System.Text.Json;
using Azure;

namespace Pipeline.Storage.Tables;

/// <summary>Reads the service's errors.</summary>
internal static class TableError
{
    public static RequestFailedException From(Response response) => From(response.Status, response.Content.ToString());

    /// <param name="body">OData's JSON error, or whatever a proxy between says.</param>
    public static RequestFailedException From(int status, string body)
    {
        var (code, text) = Read(body);
        return new RequestFailedException(status, $"The Table service answered {status}{(code is null ? "" : $" {code}")}: {text}", code, null);
    }

    private static (string? Code, string Text) Read(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var error = json.RootElement.GetProperty("odata.error");
            return (error.GetProperty("code").GetString(), error.GetProperty("message").GetProperty("value").GetString() ?? "");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return (null, body.Length > 300 ? body[..300] : body);
        }
    }
}
