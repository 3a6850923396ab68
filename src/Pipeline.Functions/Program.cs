using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pipeline.Functions.Http;
using Pipeline.Functions.Http.Reading;
using Pipeline.Functions.Starting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<SecurityGate>();
builder.UseMiddleware<ReadersGate>();
builder.Services.AddPipeline(builder.Configuration);
var app = builder.Build();
await app.Services.GetRequiredService<StorageAtStart>().CreateMissingAsync();
await app.RunAsync();
