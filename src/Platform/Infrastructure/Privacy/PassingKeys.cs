using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Monolith.Platform.Infrastructure;

/// <summary>Destroys, every hour, the keys whose time is over; what they encrypted is unreadable then, in backups of the data too.</summary>
internal sealed class PassingKeys(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PassingKeys> logger)
    : PeriodicJob(TimeSpan.FromHours(1), clock, logger)
{
    public async Task DestroyPast(CancellationToken cancellationToken)
    {
        var now = Clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KeysDbContext>();
        if (await db.Subjects.Where(subject => subject.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken) > 0)
        {
            await DatabaseEngines.Of(db.Database.ProviderName).Scrub(db, cancellationToken);
        }
    }

    protected override Task Round(CancellationToken stoppingToken) => DestroyPast(stoppingToken);
}
