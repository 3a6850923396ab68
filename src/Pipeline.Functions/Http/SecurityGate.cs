using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Pipeline.Pages;
using Pipeline.Pages.Serving;

namespace Pipeline.Functions.Http;

/// <summary>Stands before every function that is asked over HTTP: the headers of every answer, and no write from a page of another site.</summary>
internal sealed class SecurityGate : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            return next(context);
        }

        foreach (var (name, value) in SecurityHeaders.Of(PageStyle.PolicyOfStored))
        {
            http.Response.Headers[name] = value;
        }

        var isRead = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        if (!isRead && OwnRequests.Problem(http.Request.Headers.Origin, http.Request.Headers["Sec-Fetch-Site"], http.Request.Host.Value ?? "") is { } problem)
        {
            context.GetInvocationResult().Value = Answers.Forbidden(problem);
            return Task.CompletedTask;
        }

        return next(context);
    }
}
