using System.Collections.Concurrent;
using System.Threading.Channels;
using Monolith.Platform.Application;

namespace Monolith.Testing;

/// <summary>Takes the product's mail instead of a server, sorted by address; can be made to fail.</summary>
public sealed class Mailbox : IEmailSender
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly ConcurrentDictionary<string, Channel<EmailMessage>> boxes = new(StringComparer.Ordinal);

    /// <summary>What happens to a message before it arrives.</summary>
    public Func<EmailMessage, CancellationToken, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    public async Task Send(EmailMessage message, CancellationToken cancellationToken)
    {
        await Before(message, cancellationToken);
        Of(message.To.Value).Writer.TryWrite(message);
    }

    /// <summary>The next mail to exactly this address, when it comes.</summary>
    public async Task<EmailMessage> Next(string address)
    {
        using var deadline = new CancellationTokenSource(Patience);
        return await Of(address).Reader.ReadAsync(deadline.Token);
    }

    public bool IsEmpty(string address) => !Of(address).Reader.TryPeek(out _);

    private Channel<EmailMessage> Of(string address) => boxes.GetOrAdd(address, _ => Channel.CreateUnbounded<EmailMessage>());
}
