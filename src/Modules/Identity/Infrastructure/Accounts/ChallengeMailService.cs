using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monolith.Platform.Infrastructure;

namespace Monolith.Identity.Infrastructure;

/// <summary>Sends mails when there are new ones, when an attempt is due, and now and then for those of another instance.</summary>
internal sealed class ChallengeMailService(IServiceScopeFactory scopes, MailSignal signal, TimeProvider clock, ILogger<ChallengeMailService> logger)
    : BackgroundJob(clock, logger)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    protected override async Task Work(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = await Send(stoppingToken);
            var wait = next is { } due ? due - Clock.GetUtcNow() : LongestWait;
            await signal.Wait(wait > LongestWait ? LongestWait : wait < TimeSpan.Zero ? TimeSpan.Zero : wait, stoppingToken);
        }
    }

    /// <summary>When the next attempt is due; null after a failure, for the next round finds everything where it was.</summary>
    private async Task<DateTimeOffset?> Send(CancellationToken stoppingToken)
    {
        DateTimeOffset? next = null;
        await Round(
            async token =>
            {
                await using var scope = scopes.CreateAsyncScope();
                next = await scope.ServiceProvider.GetRequiredService<ChallengeMailer>().SendDue(token);
            },
            stoppingToken);
        return next;
    }
}
