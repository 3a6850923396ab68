using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Pipeline.Functions.Http.Reading;

/// <summary>Stands before every function that answers GET and HEAD, except the health, which answers everybody and tells strangers less.</summary>
internal sealed class ReadersGate(Readers readers) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http || !(HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)) || context.FunctionDefinition.Name == HealthRequest.Function)
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        if (!readers.MayRead(http.Request))
        {
            http.Response.Headers.WWWAuthenticate = $"{Readers.Header} realm=\"articles\"";
            context.GetInvocationResult().Value = Answers.Unauthorized(
                $"This needs the readers' key: once in the address of a page as ?{Readers.Query}=…, or in the header {Readers.Header}.");
        }
        else if (readers.CleanAddress(http.Request) is { } address)
        {
            http.Response.Headers.CacheControl = Answers.NeverKept;
            context.GetInvocationResult().Value = Answers.See(address);
        }
        else
        {
            await next(context).ConfigureAwait(false);
            if (!readers.Everybody && http.Response.Headers.CacheControl == Answers.Revalidate)
            {
                http.Response.Headers.CacheControl = Answers.RevalidatePrivately;
            }
        }
    }
}
