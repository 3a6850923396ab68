using System.CommandLine;
using Pipeline.Delivery;
using Pipeline.Local.Inputs;

namespace Pipeline.Local.Commands;

/// <summary>Who is told of digests. What signs the messages comes from the environment: a command line is seen by everybody on the machine.</summary>
internal sealed class WebhookOptions
{
    private const string Secret = "PIPELINE_WEBHOOK_SECRET";

    private readonly Option<string?> _receiver = new("--webhook") { Description = $"Tell this address of each digest; signed with {Secret} of the environment." };
    private readonly Option<WebhookFormat> _format = new("--webhook-format") { Description = "json, slack or teams.", DefaultValueFactory = _ => WebhookFormat.Json };

    public void AddTo(Command command)
    {
        command.Options.Add(_receiver);
        command.Options.Add(_format);
    }

    /// <returns>Null where nobody is told.</returns>
    /// <exception cref="UserException">The address is none.</exception>
    public DigestWebhook? Webhook(ParseResult parsed)
    {
        if (parsed.GetValue(_receiver) is not { } text)
        {
            return null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var receiver) && (receiver.Scheme == Uri.UriSchemeHttps || receiver.Scheme == Uri.UriSchemeHttp)
            ? new DigestWebhook(receiver, parsed.GetValue(_format), Environment.GetEnvironmentVariable(Secret) is { Length: > 0 } secret ? secret : null, DigestWebhook.Client(), TimeProvider.System)
            : throw new UserException("--webhook wants an address that begins with https:// or http://.");
    }
}
