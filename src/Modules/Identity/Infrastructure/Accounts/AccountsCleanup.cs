using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monolith.Platform.Infrastructure;

namespace Monolith.Identity.Infrastructure;

/// <summary>Deletes, every hour, challenges and sessions that are past.</summary>
internal sealed class AccountsCleanup(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AccountsCleanup> logger)
    : PeriodicJob(TimeSpan.FromHours(1), clock, logger)
{
    public async Task DeletePast(CancellationToken cancellationToken)
    {
        var now = Clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        await db.EmailChallenges.Where(challenge => challenge.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
        await db.Sessions.Where(session => session.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
    }

    protected override Task Round(CancellationToken stoppingToken) => DeletePast(stoppingToken);
}
