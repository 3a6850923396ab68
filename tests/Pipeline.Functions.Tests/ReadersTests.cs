using Azure;
using Azure.Identity;
using Microsoft.AspNetCore.Http;
using Pipeline.Functions.Http.Reading;
using Pipeline.Functions.Monitoring;
using Pipeline.Functions.Settings;

namespace Pipeline.Functions.Tests;

public sealed class ReadersTests
{
    private const string Key = "a-key-that-only-readers-have";

    [Fact]
    public void Everybody_reads_where_the_deployment_says_so() => Assert.True(new Readers(new ReaderSettings(ReaderAccess.Anonymous)).MayRead(Request("")));

    [Fact]
    public void Who_has_signed_in_is_told_by_the_platform()
    {
        var readers = new Readers(new ReaderSettings(ReaderAccess.Entra));
        var signedIn = Request("");
        signedIn.Headers["X-MS-CLIENT-PRINCIPAL-ID"] = "00000000-0000-0000-0000-000000000001";

        Assert.True(readers.MayRead(signedIn));
        Assert.False(readers.MayRead(Request("")));
        Assert.False(readers.MayRead(Request($"?key={Key}")));
    }

    [Fact]
    public void The_key_opens_in_the_header_in_the_address_and_as_the_pass_of_a_browser()
    {
        var readers = new Readers(new ReaderSettings(ReaderAccess.Key, Key));
        var header = Request("");
        header.Headers[Readers.Header] = Key;
        var browser = Request($"?key={Key}&days=3", "text/html");
        var address = readers.CleanAddress(browser);
        var cookie = browser.HttpContext.Response.Headers.SetCookie.ToString();
        var again = Request("");
        again.Headers.Cookie = cookie.Split(';')[0];

        Assert.True(readers.MayRead(header));
        Assert.True(readers.MayRead(browser));
        Assert.Equal("/api/pages/a%20b.html?days=3", address);
        Assert.True(readers.MayRead(again));
        Assert.Null(readers.CleanAddress(again));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?key=")]
    [InlineData("?key=A-KEY-THAT-ONLY-READERS-HAVE")]
    [InlineData("?key=a-key-that-only-readers-have-and-more")]
    public void Nothing_else_opens(string query) => Assert.False(new Readers(new ReaderSettings(ReaderAccess.Key, Key)).MayRead(Request(query)));

    [Fact]
    public void A_pass_is_worth_nothing_under_another_key()
    {
        var browser = Request($"?key={Key}", "text/html");
        new Readers(new ReaderSettings(ReaderAccess.Key, Key)).CleanAddress(browser);
        var again = Request("");
        again.Headers.Cookie = browser.HttpContext.Response.Headers.SetCookie.ToString().Split(';')[0];

        Assert.False(new Readers(new ReaderSettings(ReaderAccess.Key, "another-key-for-the-readers")).MayRead(again));
    }

    [Fact]
    public void A_program_keeps_the_key_in_the_address() =>
        Assert.Null(new Readers(new ReaderSettings(ReaderAccess.Key, Key)).CleanAddress(Request($"?key={Key}", "application/json")));

    [Theory]
    [InlineData(404, "TableNotFound", "is not there (TableNotFound)")]
    [InlineData(403, "AuthorizationPermissionMismatch", "needs the roles Storage Blob Data Owner")]
    [InlineData(503, "ServerBusy", "cannot be reached")]
    public void A_fault_of_storage_is_told_by_what_to_do_about_it(int status, string code, string words)
    {
        var fault = new AggregateException(new RequestFailedException(status, "…", code, null));

        Assert.Contains(words, StorageProblem.Sentence(fault), StringComparison.Ordinal);
        Assert.Equal($"{status} {code}", StorageProblem.Word(fault));
    }

    [Fact]
    public void An_identity_without_a_token_is_told_as_such() =>
        Assert.Contains("gets no token", StorageProblem.Sentence(new CredentialUnavailableException("…")), StringComparison.Ordinal);

    private static HttpRequest Request(string query, string accept = "*/*")
    {
        var request = new DefaultHttpContext().Request;
        request.Method = "GET";
        request.Path = "/api/pages/a b.html";
        request.QueryString = new QueryString(query);
        request.Headers.Accept = accept;
        return request;
    }
}
