using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Monolith.Identity.Infrastructure;

/// <summary>Sends mails when there are new ones, when an attempt is due, and now and then for those of another instance.</summary>
internal sealed partial class ChallengeMailService(IServiceScopeFactory scopes, MailSignal signal, TimeProvider clock, ILogger<ChallengeMailService> logger)
    : BackgroundService
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = await Send(stoppingToken);
            var wait = next is { } due ? due - clock.GetUtcNow() : LongestWait;
            await signal.Wait(wait > LongestWait ? LongestWait : wait < TimeSpan.Zero ? TimeSpan.Zero : wait, stoppingToken);
        }
    }

    private async Task<DateTimeOffset?> Send(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<ChallengeMailer>().SendDue(stoppingToken);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            // The database had a bad moment; the next round finds everything where it was.
            LogFailure(exception);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "Looking for mails to send failed")]
    private partial void LogFailure(Exception exception);
}
